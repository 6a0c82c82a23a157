import * as m from '#words'
import { KNOWN_QUESTIONS } from '../content-model/enums'
import type { Filters } from '../content-model/filters'
import type { ArticleId, Card, KnownOptions } from '../content-model/types'
import { type MissingCode, readCodes, SMALLEST_ERROR, spellInDigits } from '../text/codes'
import { asSentence } from '../text/plain'
import { codeSeen, describe } from '../paste/pasted-words'
import type { Recognition } from '../paste/recognize'
import type { Result } from './reasons'
import type { Found } from './search'
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
  const count = foundText(answered, isFiltered(filters))
  return kind === undefined ? count : `${m.paste_recognized_as({ kind })} ${count}`
}

/** Whether the list of results is narrowed. */
export function isFiltered({ audience, kind }: Filters): boolean {
  return Boolean(audience ?? kind)
}

function foundText({ results, guesses }: Found, isNarrowed: boolean): string {
  if (guesses.length > 0) return isNarrowed ? m.search_answer_close_filtered() : m.search_answer_close()
  if (results.length === 0) return isNarrowed ? m.search_answer_none_filtered() : m.search_answer_none()
  const inputs = { count: results.length }
  return isNarrowed ? m.search_answer_count_filtered(inputs) : m.search_answer_count(inputs)
}

/** Where each kind of paste comes from; the rest can come from anywhere. */
const WHERE: Partial<Record<Recognition['kind'], string>> = {
  response: 'connected',
  headers: 'connected',
  json: 'connected',
  oauth: 'connected',
  log: 'connected',
  client: 'connected',
  page: 'screen',
}

/**
 * What the wizard can take from a query, so that it opens at the first question that is still open.
 *
 * @param offered only such answers as these are taken
 * @returns question id → option id
 */
export function knownAnswers(
  query: string,
  recognition: Recognition | undefined,
  offered: KnownOptions,
): Record<string, string> {
  const facts = {
    where: recognition && !recognition.maker ? whereOf(recognition) : undefined,
    code: codeOf(query, recognition),
  }
  const answers = KNOWN_QUESTIONS.flatMap((question) => {
    const answer = facts[question]
    return answer && offered[question]?.includes(answer) ? [[question, answer]] : []
  })
  return Object.fromEntries(answers)
}

function whereOf({ kind, link }: Recognition): string | undefined {
  if (kind !== 'url' || !link) return WHERE[kind]
  const { hostname, pathname } = new URL(link.repaired)
  if (/^login\b/.test(hostname)) return 'login'
  return /^api\b/.test(hostname) || /^\/rest\b/.test(pathname) ? 'connected' : 'screen'
}

function codeOf(query: string, recognition: Recognition | undefined): string | undefined {
  // The code of another maker's error is none of the product's.
  if (recognition?.maker) return undefined
  if (recognition) return codeSeen(recognition)?.toString()
  const codes = readCodes(spellInDigits(query)).codes.filter((code) => code >= SMALLEST_ERROR)
  return codes.length === 1 ? codes[0]?.toString() : undefined
}
