import * as m from '#words'
import type { Filters } from '../content-model/filters'
import type { ArticleId, Card } from '../content-model/types'
import { asSentence } from '../text/as-sentence'
import { describe } from '../paste/pasted-words'
import type { Recognition } from '../paste/recognize'
import type { Found, MissingCode, Result } from './search'
import { MOST_GUESSES } from './suggested'

/** Beside what a paste was recognized as, its many words find much that only looks like it. */
const MOST_OTHERS = 3

interface Asked {
  recognition?: Recognition
  /** Whether the text was most likely pasted; in what people type, another maker's words may also ask about the product. */
  isPasted: boolean
  /** Whether the filters let an article through. */
  accepts: (id: ArticleId) => boolean
}

/**
 * Puts together what was recognized in a pasted text, which comes first, and what the search found for it. A text with no
 * known code, message or address has no results, only guesses; another maker's error that was pasted has neither,
 * unless no more is known than that it is unlike the product's.
 *
 * @param found with the same filters
 */
export function answer(found: Found, cardOf: (id: ArticleId) => Card | undefined, asked: Asked): Found {
  const { recognition } = asked
  const missing = missingOf(found, recognition)
  // The page already names the maker of a recognized text.
  const other = recognition?.maker ? undefined : found.other
  if (recognition?.articles.length === 0) {
    const isTheirs = recognition.maker !== undefined && recognition.maker.isUnnamed !== true
    const guesses = isTheirs && asked.isPasted ? [] : [...found.results, ...found.guesses].slice(0, MOST_GUESSES)
    return { results: [], guesses, missing, other }
  }
  const first = (recognition?.articles ?? [])
    .filter(({ id }) => asked.accepts(id))
    .flatMap(({ id, why }) => recognizedResult(found, cardOf(id), why))
  const others = found.results.filter(({ id }) => !first.some((result) => result.id === id))
  const results = first.length > 0 ? [...first, ...others.slice(0, MOST_OTHERS)] : others
  return { results, guesses: results.length > 0 ? [] : found.guesses, missing, other }
}

function recognizedResult({ results, guesses }: Found, card: Card | undefined, why: string): Result[] {
  if (!card) return []
  const marks = [...results, ...guesses].find(({ id }) => id === card.id)?.marks ?? { title: [], summary: [] }
  const { id, title, summary, codes } = card
  return [{ id, title, summary, codes, why: { label: asSentence(why) }, marks: { ...marks, quote: [] } }]
}

/** Many numbers of a paste have three digits; only the one in the place of a code is a code. */
function missingOf({ missing }: Found, recognition: Recognition | undefined): MissingCode[] {
  return recognition ? missing.filter(({ code }) => code === recognition.code) : missing
}

interface AnswerState {
  answered?: Found
  recognition?: Recognition
  filters: Filters
  hasFailed: boolean
}

/** What the page says, and a screen reader reads out, about the answer. */
export function answerText({ answered, recognition, filters, hasFailed }: AnswerState): string {
  if (!answered) return hasFailed ? m.search_failed() : m.search_searching()
  const kind = recognition && describe(recognition)
  const count = foundText(answered, Boolean(filters.audience ?? filters.kind))
  return kind === undefined ? count : `${m.paste_recognized_as({ kind })} ${count}`
}

function foundText({ results, guesses }: Found, isFiltered: boolean): string {
  if (guesses.length > 0) return isFiltered ? m.search_answer_close_filtered() : m.search_answer_close()
  if (results.length === 0) return isFiltered ? m.search_answer_none_filtered() : m.search_answer_none()
  const inputs = { count: results.length }
  return isFiltered ? m.search_answer_count_filtered(inputs) : m.search_answer_count(inputs)
}
