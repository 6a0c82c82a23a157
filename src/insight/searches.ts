import type { ArticleId } from '../content-model/types'
import type { Suggested } from '../search/suggested'
import { note, useNote } from './insight'
import type { InsightEvent } from './schema'

/** Counts searches without a sure answer, if this reader typed them. The recorder masks the words. */

const typing = { text: '', asked: '', isPasted: false }

/** An input event of a search field, as React gives it. */
interface Typing {
  currentTarget: { value: string }
  nativeEvent: Event
}

/**
 * Remembers the text of a search field. Text that was pasted or dropped does not count as typed, nor does what is typed
 * into it.
 */
export function noteTyping({ currentTarget: { value }, nativeEvent }: Typing): void {
  const inputType = 'inputType' in nativeEvent ? String(nativeEvent.inputType) : ''
  typing.isPasted = value !== '' && (typing.isPasted || /^insertFrom(?:Paste|Drop|Yank)/.test(inputType))
  typing.text = value
  typing.asked = value
}

/** Remembers the query that a typed text became in the address, where its secrets are already hidden. */
export function noteAsked(text: string, query: string): void {
  if (text === typing.text) typing.asked = query
}

/** Whether this reader typed a query in this page view. One that came in an address may be anybody's. */
function wasTyped(query: string): boolean {
  return !typing.isPasted && [typing.text, typing.asked].map(inOneLine).includes(inOneLine(query))
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** @param guesses undefined if the search has results */
function unanswered(query: string, guesses: { id: ArticleId }[] | undefined): InsightEvent | undefined {
  const ids = wasTyped(query) ? guesses?.map(({ id }) => id) : undefined
  if (!ids) return undefined
  return ids.length === 0 ? { kind: 'no-answer', query } : { kind: 'guesses-only', query, guesses: ids }
}

/**
 * Counts a search when its page shows the answer.
 *
 * @param guesses returns undefined if the search has results
 */
export function useNoteUnanswered(query: string, guesses: () => { id: ArticleId }[] | undefined): void {
  useNote(() => unanswered(query, guesses()))
}

/**
 * Counts a search when the reader leaves the field without asking for its page.
 *
 * @param asked the query that the suggestions belong to; undefined while the search has not loaded
 */
export function noteBlur(text: string, found: Suggested | undefined, asked: string | undefined): void {
  if (asked !== undefined && wasTyped(asked)) note(() => unanswered(text, guessesOf(found)))
}

/** Counts that a reader opens a guess on the search page. */
export function noteGuess(query: string, article: ArticleId): void {
  note(() => (wasTyped(query) ? { kind: 'guess-taken', query, article } : undefined))
}

/**
 * Counts that a reader chooses a guess from the list below the field.
 *
 * @param index may lead to no guess, such as that of the line for all results
 */
export function noteChoice(text: string, found: Suggested | undefined, index: number): void {
  const chosen = guessesOf(found)?.[index]
  if (chosen) noteGuess(text, chosen.id)
}

function guessesOf(found: Suggested | undefined) {
  return found?.isSure ? undefined : found?.shown
}
