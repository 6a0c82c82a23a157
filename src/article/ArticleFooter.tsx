import * as m from '#words'
import { lazy } from 'react'
import site from 'virtual:site'
import { FRAME, ADVICE, withProduct } from '../content-model/sections'
import { nameOf, slugOf } from '../content-model/catalogue'
import type { ArticleId, ArticleInfo } from '../content-model/types'
import { files, paths, withBase, pictures } from '../paths'
import { Link } from '../ui/Link'
import { ShareButton } from '../share/ShareButton'
import { aroundMark, MARK } from '../text/marks'
import { longDate } from '../time/format'
import { CopyButton } from '../ui/CopyButton'
import { Deferred } from '../ui/Deferred'
import { useHydrated, useIdle, useOnline } from '../ui/hooks'
import { CardList } from './CardList'

const Helpful = lazy(async () => ({ default: (await import('../feedback/Helpful')).Helpful }))

/** Related articles, the sources with the date of the last check against them, and what can be done with the page. */
export function ArticleFooter({ info }: { info: ArticleInfo }) {
  const { entry, steps, related } = info
  return (
    <footer className="mt-10">
      {related.length > 0 && (
        <section aria-labelledby={FRAME.related.id}>
          <h2 id={FRAME.related.id} className="text-xl">
            {FRAME.related.title}
          </h2>
          <CardList cards={related} />
          <CompareLinks info={info} />
        </section>
      )}
      <section aria-labelledby={FRAME.sources.id} className="mt-8 border-t border-line pt-5 text-sm text-ink-soft">
        <h2 id={FRAME.sources.id} className="font-semibold text-ink">
          {FRAME.sources.title}
        </h2>
        <ul className="mt-1 list-disc pl-5 leading-7">
          {entry.sources.map(({ name, url, note }) => (
            <li key={name}>
              {url ? (
                <a href={url} className="link">
                  {name}
                </a>
              ) : (
                name
              )}
              {note && `: ${note}`}
            </li>
          ))}
        </ul>
        <SourceNotes info={info} />
        <p className="mt-3">
          <WithDay words={m.article_checked({ day: MARK })} day={entry.reviewed} />{' '}
          <WithDay words={m.article_next_check({ day: MARK })} day={entry.reviewBy} />
        </p>
        <div className="mt-4 flex flex-wrap items-start gap-3">
          <ShareButton target={{ title: entry.title, article: { ...entry, steps }, answers: {} }} />
          <CopyMarkdown id={entry.id} />
          <PrintButton />
        </div>
      </section>
      <Deferred>
        <Helpful key={entry.id} entry={entry} />
      </Deferred>
      <PrintFooter info={info} />
    </footer>
  )
}

/** @param props.words with a mark for the day */
function WithDay({ words, day }: { words: string; day: string }) {
  const [before, after] = aroundMark(words)
  return (
    <>
      {before}
      <time dateTime={day}>{longDate(day)}</time>
      {after}
    </>
  )
}

/** What goes between the last two names of a list. */
const OR = m.article_compare_or({ others: '', last: '' })

/** Comparisons of an error with the related ones, for readers who are not sure which one they have. */
function CompareLinks({ info: { entry, related } }: { info: ArticleInfo }) {
  const neighbors = related.filter(({ id }) => id.startsWith('errors/'))
  if (entry.collection !== 'errors' || neighbors.length === 0) return null
  const [before, after] = aroundMark(m.article_compare({ name: nameOf(entry), others: MARK }))
  return (
    <p className="mt-4">
      {before}
      {neighbors.map((neighbor, index) => (
        <span key={neighbor.id}>
          {index > 0 && (index === neighbors.length - 1 ? OR : ', ')}
          <Link to={paths.compare({ a: entry.slug, b: slugOf(neighbor.id) })} className="link">
            {nameOf(neighbor)}
          </Link>
        </span>
      ))}
      {after}
    </p>
  )
}

/** Copies the whole article as Markdown, for a ticket or an assistant. The text is fetched at the click. */
export function CopyMarkdown({ id }: { id: ArticleId }) {
  return <CopyButton text={() => fetchMarkdown(id)} label={m.article_copy_markdown()} className="button text-sm" />
}

/** @throws when the Markdown cannot be fetched, or when a host answers with a page in its place */
async function fetchMarkdown(id: ArticleId): Promise<string> {
  const response = await fetch(withBase(files.markdown(id)))
  if (!response.ok || response.headers.get('Content-Type')?.startsWith('text/html'))
    throw new Error(`${id} has no Markdown file`)
  return response.text()
}

/** Opens the browser's print dialog, which is hard to find on some phones. */
function PrintButton() {
  const hydrated = useHydrated()
  if (!hydrated) return null
  return (
    <button type="button" className="button text-sm" onClick={() => window.print()}>
      {m.article_print()}
    </button>
  )
}

interface Props {
  info: Pick<ArticleInfo, 'entry' | 'hasAdvice'>
}

/** Pixels of the QR code. Its modules are then half a millimeter on paper, which a phone reads at arm's length. */
const SIDE = 84

/**
 * The address of a printed article, in letters and as a QR code, for those who find it on a board. Printing is rare, so
 * the QR code is fetched last. It has no alternative text because the address is written beside it.
 */
export function PrintFooter({ info }: Props) {
  const { slug, reviewed } = info.entry
  const isIdle = useIdle()
  const isOnline = useOnline()
  const { host, pathname } = new URL(withBase(paths.short(slug)), site.url)
  return (
    <div className="on-paper">
      <img
        src={withBase(pictures.qrCode(slug))}
        alt=""
        width={SIDE}
        height={SIDE}
        // Hidden on screen, a lazy picture is not fetched at all; browsers without JavaScript fetch it at once.
        loading={isIdle && isOnline ? 'eager' : 'lazy'}
      />
      <div>
        <p>
          <strong>{host + pathname}</strong>
          <br />
          {site.name}. {m.article_checked_on_paper({ day: longDate(reviewed) })}
        </p>
        <SourceNotes info={info} />
      </div>
    </div>
  )
}

/** What to know about the sources, and what the mark of our own advice means. */
export function SourceNotes({ info: { entry, hasAdvice } }: Props) {
  return (
    <>
      {entry.sourceNotes?.map((note) => (
        <p key={note} className="mt-2">
          {note}
        </p>
      ))}
      {hasAdvice && <p className="mt-2">{withProduct(ADVICE.sentence, site.product)}</p>}
    </>
  )
}
