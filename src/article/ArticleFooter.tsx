import { lazy } from 'react'
import { CardList } from './CardList'
import { longDate } from '../time/format'
import { FRAME } from '../content-model/sections'
import type { ArticleInfo } from '../content-model/types'
import { ShareButton } from '../share/ShareButton'
import { Deferred } from '../ui/Deferred'
import { CompareLinks } from './CompareLinks'
import { CopyMarkdown } from './CopyMarkdown'
import { PrintButton } from './PrintButton'
import { PrintFoot } from './PrintFoot'
import { SourceNotes } from './SourceNotes'

const Helpful = lazy(async () => ({ default: (await import('../feedback/Helpful')).Helpful }))

/** Neighbors of an article, where its facts come from, and when it was last held against them. */
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
          <CompareLinks info={{ entry, related }} />
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
          Steps and figures last checked against these sources on <Day value={entry.reviewed} />. Next check due by{' '}
          <Day value={entry.reviewBy} />.
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
      <PrintFoot info={info} />
    </footer>
  )
}

function Day({ value }: { value: string }) {
  return <time dateTime={value}>{longDate(value)}</time>
}
