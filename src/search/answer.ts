import type { ArticleId, Card } from '../content-model/types'
import type { Recognition } from '../paste/recognize'
import { asSentence } from '../paste/pasted-words'
import type { Found, MissingCode, Result } from './search'

/** What a query is answered with. */
export interface Answer {
  /** What a pasted text was recognized as comes first; each article stands once. */
  results: Result[]
  missing: MissingCode[]
  /** When nothing answers it: the errors with the nearest wording. */
  near: Result[]
}

/** Beside what a paste was recognized as, its many words find much that only looks like it. */
const MOST_OTHERS = 3

interface Asked {
  recognition?: Recognition
  /** Whether the filters let an article through. */
  accepts: (id: ArticleId) => boolean
}

/**
 * Puts together what was recognized in a pasted text and what the search found for it.
 *
 * @param found with the same filters
 */
export function answer(found: Found, cardOf: (id: ArticleId) => Card | undefined, asked: Asked): Answer {
  const first = (asked.recognition?.articles ?? [])
    .filter(({ id }) => asked.accepts(id))
    .flatMap(({ id, why }) => recognizedResult(found, cardOf(id), why))
  const others = found.results.filter(({ id }) => !first.some((result) => result.id === id))
  const results = first.length > 0 ? [...first, ...others.slice(0, MOST_OTHERS)] : others
  return { results, missing: missingOf(found, asked.recognition), near: results.length > 0 ? [] : found.near }
}

function recognizedResult({ results }: Found, card: Card | undefined, why: string): Result[] {
  if (!card) return []
  const marks = results.find(({ id }) => id === card.id)?.marks ?? { title: [], summary: [] }
  const { id, title, summary, codes } = card
  return [{ id, title, summary, codes, why: { label: asSentence(why) }, marks: { ...marks, quote: [] } }]
}

/** Many numbers of a paste have three digits; only the one in the place of a code is a code. */
function missingOf({ missing }: Found, recognition: Recognition | undefined): MissingCode[] {
  return recognition ? missing.filter(({ code }) => code === recognition.code) : missing
}
