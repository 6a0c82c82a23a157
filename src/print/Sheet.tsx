import { PrintFoot } from '../article/PrintFoot'
import type { LoadedArticle } from '../content-model/article'
import { isError } from '../content-model/catalogue'
import { fixersInWords, RETRY_LABELS, sayWhoWrites } from '../content-model/labels'
import { ownFirst, ungroup } from '../content-model/messages'
import { Plate, SignedTitle } from '../article/Sign'
import { sheetComponents } from './sheet-parts'

/** One article as it goes on paper: nothing to press, nothing folded. */
export function Sheet({ article: { info, Body } }: { article: LoadedArticle }) {
  const { entry } = info
  const [seen] = ungroup(ownFirst(entry.messages))
  return (
    <article aria-label={entry.title} className="sheet">
      <h2 className="signed text-3xl">
        {isError(entry) && entry.codes.length > 0 && <Plate {...entry} />}
        <SignedTitle title={entry.title} />
      </h2>
      <p className="mt-2 text-lg">{entry.summary}</p>
      {isError(entry) && (
        <p className="mt-2">
          Who can fix it: <strong>{fixersInWords(entry.fixedBy)}</strong>. Try again?{' '}
          <strong>{RETRY_LABELS[entry.retry]}</strong>.
        </p>
      )}
      {seen && (
        <p className="mt-2 border-l-4 border-line-strong pl-3 font-mono text-sm">
          {seen.text}
          {seen.from !== 'service' && <span className="block font-sans">{sayWhoWrites(seen)}</span>}
        </p>
      )}
      <div className="prose">
        <Body components={sheetComponents} />
      </div>
      <PrintFoot info={info} />
    </article>
  )
}
