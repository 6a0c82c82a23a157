import type { Author } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { withoutHoles, wordsIn } from '../text/analyze'
import { termsOf, type Lexicon, type Terms } from './lexicon'

/** What the search reads of an article. */
export type SearchedEntry = Pick<
  Entry,
  'id' | 'slug' | 'title' | 'summary' | 'codes' | 'messages' | 'aliases' | 'sources'
>

export type PhraseKind = 'title' | 'message' | 'reason' | 'alias' | 'summary' | 'source'

/** How much a word tells about an article, by where it stands. */
export const FIELD = { name: 1, summary: 0.7, body: 0.45, source: 0.3 }

const FIELD_OF: Record<PhraseKind, number> = {
  title: FIELD.name,
  message: FIELD.name,
  reason: FIELD.name,
  alias: FIELD.name,
  summary: FIELD.summary,
  source: FIELD.source,
}

/** A message that is a name for programs: `PERMISSION_DENIED`, `invalid_grant`. */
const REASON = /^[A-Za-z]+(?:_[A-Za-z]+)+$/

interface Text {
  text: string
  weight: number
  /** Absent for what is too little of a sentence to be compared as a whole. */
  kind?: PhraseKind
  /** Whose words a message is. */
  author?: Author
}

/** A text with the terms of its words that matter, in order. */
export type Read = Text & { places: Terms[] }

/** The words of an article that are no part of its body. */
export function textsOf(entry: SearchedEntry): Text[] {
  const of = (kind: PhraseKind) => (text: string) => ({ text, kind, weight: FIELD_OF[kind] })
  const plain = (text: string, weight: number) => ({ text, weight })
  return [
    of('title')(entry.title),
    ...entry.messages.map(({ text, ...author }) => ({
      ...of(REASON.test(text) ? 'reason' : 'message')(text),
      author,
    })),
    ...entry.aliases.map(of('alias')),
    of('summary')(entry.summary),
    ...entry.sources.flatMap(({ url }) => url ?? []).map(of('source')),
    plain([entry.slug, ...entry.codes].join(' '), FIELD.name),
    plain(entry.sources.map(({ name }) => name).join(' '), FIELD.source),
  ]
}

export function readEntry(lexicon: Lexicon, entry: SearchedEntry): Read[] {
  return textsOf(entry).map((text) => {
    const terms = termsOf(lexicon, wordsIn(withoutHoles(text.text)))
    return { ...text, places: terms.filter((own) => own.length > 0) }
  })
}
