import { type ReactNode, useEffect, useRef } from 'react'
import { paths } from '../paths'
import { Link, LinkTarget } from '../ui/Link'
import { reportHeight } from './report-height'

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
        This article didn’t load
      </h1>
      <p className="mt-2">This is usually because of a weak signal.</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          Try again
        </button>
        <Link to={paths.search()} target="_top" className="button">
          Search all articles
        </Link>
      </div>
    </CardFrame>
  )
}
