import type { ArticleId } from '../content-model/types'
import type { Suggested } from '../search/suggested'
import { note, useNote } from './insight'
import type { InsightEvent } from './schema'

/** Searches that nothing answers surely, as readers typed them. The recorder masks what they typed. */

const typing = { text: '', asked: '', isPasted: false }

/** An input event of a search field, as React gives it. */
interface Typing {
  currentTarget: { value: string }
  nativeEvent: Event
}

/**
 * Remembers what stands in a search field. Text that was pasted or dropped does not count as typed, nor does what is typed
 * into it.
 */
export function noteTyping({ currentTarget: { value }, nativeEvent }: Typing): void {
  const inputType = 'inputType' in nativeEvent ? String(nativeEvent.inputType) : ''
  typing.isPasted = value !== '' && (typing.isPasted || /^insertFrom(?:Paste|Drop|Yank)/.test(inputType))
  typing.text = value
  typing.asked = value
}

/** Remembers what a typed text became in the address, where its secrets are hidden already. */
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

/** @param guesses of a search that has no results; missing where it has some */
function unanswered(query: string, guesses: { id: ArticleId }[] | undefined): InsightEvent | undefined {
  const ids = wasTyped(query) ? guesses?.map(({ id }) => id) : undefined
  if (!ids) return undefined
  return ids.length === 0 ? { kind: 'no-answer', query } : { kind: 'guesses-only', query, guesses: ids }
}

/** Counts a search when its page shows the answer. @param guesses gives nothing where it has results */
export function useNoteUnanswered(query: string, guesses: () => { id: ArticleId }[] | undefined): void {
  useNote(() => unanswered(query, guesses()))
}

/**
 * Counts a search when the reader leaves the field without asking for its page.
 *
 * @param asked the query that the suggestions belong to; missing while the search has not loaded
 */
export function noteBlur(text: string, found: Suggested | undefined, asked: string | undefined): void {
  if (asked !== undefined && wasTyped(asked)) note(() => unanswered(text, guessesOf(found)))
}

/** Counts that a reader opens a guess on the page of a search. */
export function noteGuess(query: string, article: ArticleId): void {
  note(() => (wasTyped(query) ? { kind: 'guess-taken', query, article } : undefined))
}

/** Counts that a reader chooses a guess below the field. @param index in the list; of none where there is none */
export function noteChoice(text: string, found: Suggested | undefined, index: number): void {
  const chosen = guessesOf(found)?.[index]
  if (chosen) noteGuess(text, chosen.id)
}

function guessesOf(found: Suggested | undefined) {
  return found?.isSure ? undefined : found?.shown
}
