import * as m from '#words'
import type { Card } from '../content-model/types'
import type { Marks, Why } from './reasons'

/** More than anybody types into the field. */
export const LONGEST_TYPED = 4000
/** As many as the list below the field shows. */
const MOST_SUGGESTIONS = 6
/** A longer list of guesses is no help. */
export const MOST_GUESSES = 3

/** What the list below the field shows of an article. */
export type Suggestion = Pick<Card, 'id' | 'title'> & { why: Why; marks: Pick<Marks, 'title' | 'quote'> }

/** What the list below the field shows for a text. */
export interface Suggested {
  /** The best first: results, or guesses when nothing is sure. */
  shown: Suggestion[]
  /** How many there are in all. */
  count: number
  isSure: boolean
}

/** Ranks suggestions as the page ranks its results. */
export function suggestedOf({ results, guesses }: { results: Suggestion[]; guesses: Suggestion[] }): Suggested {
  const isSure = results.length > 0
  const shown = isSure ? results.slice(0, MOST_SUGGESTIONS) : guesses.slice(0, MOST_GUESSES)
  return { shown, count: isSure ? results.length : shown.length, isSure }
}

/** Says how many articles there are, for a screen reader. */
export function countText({ count, isSure }: Pick<Suggested, 'count' | 'isSure'>): string {
  if (count === 0) return m.search_count_none()
  return isSure ? m.search_count({ count }) : m.search_count_guesses({ count })
}

/** The words of the line that leads to the page of results. */
export function allResultsText({ count, isSure }: Pick<Suggested, 'count' | 'isSure'>): string {
  return isSure ? m.search_see_results({ count }) : m.search_see_guesses({ count })
}
