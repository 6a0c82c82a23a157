import * as m from '#words'
import { type ReactNode, useEffect, useRef } from 'react'
import { paths } from '../paths'
import { Link, LinkTarget } from '../ui/Link'
import { asksForHeight, HEIGHT, type HeightMessage } from './messages'

/** The wrapper of every card: reports its height to the host page, and opens links outside of the frame. */
export function CardFrame({ children }: { children: ReactNode }) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => (card.current ? reportHeight(card.current) : undefined), [])
  return (
    <LinkTarget value="_top">
      <meta name="robots" content="noindex" />
      <main ref={card} aria-labelledby="card-title" className="p-4 sm:p-6">
        {children}
      </main>
    </LinkTarget>
  )
}

/** A card that did not load, or could not be drawn. */
export function CardError() {
  return (
    <CardFrame>
      <h1 id="card-title" className="text-xl">
        {m.embed_article_failed()}
      </h1>
      <p className="mt-2">{m.embed_article_failed_why()}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {m.embed_try_again()}
        </button>
        <Link to={paths.search()} target="_top" className="button">
          {m.embed_search_all()}
        </Link>
      </div>
    </CardFrame>
  )
}

/**
 * Reports the height of the card to the page around its frame: now, at every change, and when that page asks.
 * Does nothing in a tab of its own.
 *
 * @returns a function that ends it
 */
export function reportHeight(card: HTMLElement): () => void {
  const { parent } = window
  if (parent === window || typeof ResizeObserver === 'undefined') return () => undefined
  const origin = originAround(document)
  const report = (to: string) => {
    const message: HeightMessage = { type: HEIGHT, height: Math.ceil(card.getBoundingClientRect().height) }
    parent.postMessage(message, to)
  }
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== parent || !asksForHeight(event.data)) return
    if (origin === '*' || event.origin === origin) report(origin)
  }
  const observer = new ResizeObserver(() => report(origin))
  observer.observe(card)
  window.addEventListener('message', onMessage)
  return () => {
    observer.disconnect()
    window.removeEventListener('message', onMessage)
  }
}

/**
 * The origin of the page around a document's frame. Some browsers expose it, others at least give the page that
 * opened the frame. Where neither does, any will do: the height of a public page is no secret.
 */
export function originAround({ location, referrer }: Pick<Document, 'location' | 'referrer'>): string {
  const [nearest] = 'ancestorOrigins' in location ? location.ancestorOrigins : []
  const parent = nearest ?? (URL.canParse(referrer) ? new URL(referrer).origin : undefined)
  return parent === undefined || parent === 'null' ? '*' : parent
}
