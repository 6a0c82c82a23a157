import { CardList } from '../catalog/CardList'
import type { ArticleInfo } from '../catalog/types'

/** Neighbors of an article, where its facts come from, and when it was last held against them. */
export function ArticleFooter({ info: { entry, related } }: { info: ArticleInfo }) {
  return (
    <footer className="mt-10">
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related" className="text-xl">
            Related
          </h2>
          <CardList cards={related} />
        </section>
      )}
      <section aria-labelledby="sources" className="mt-8 border-t border-line pt-5 text-sm text-ink-soft">
        <h2 id="sources" className="font-semibold text-ink">
          Where this comes from
        </h2>
        <ul className="mt-1 list-disc pl-5">
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
        <p className="mt-3">
          Last checked against these sources on <Day value={entry.reviewed} />. Next check by{' '}
          <Day value={entry.reviewBy} />.
        </p>
      </section>
    </footer>
  )
}

function Day({ value }: { value: string }) {
  return <time dateTime={value}>{dayFormat.format(new Date(`${value}T00:00:00Z`))}</time>
}

const dayFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
