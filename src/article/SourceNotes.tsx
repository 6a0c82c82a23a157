import site from 'virtual:site'
import { ADVICE, withProduct } from '../content-model/sections'
import type { ArticleInfo } from '../content-model/types'

/** What a careful reader should know about the sources, and what the mark in the text means. */
export function SourceNotes({ info: { entry, hasAdvice } }: { info: Pick<ArticleInfo, 'entry' | 'hasAdvice'> }) {
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
