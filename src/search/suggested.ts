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

/** What a key does to the list below the field. */
export type Reply =
  | { kind: 'move'; to: number }
  | { kind: 'choose' }
  | { kind: 'close' }
  /** The key is the field's own. */
  | { kind: 'none' }

interface State {
  isShown: boolean
  /** The chosen line, or -1: nothing is chosen until an arrow key is pressed, so that Enter shows all results. */
  active: number
  count: number
}

const STEPS: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1 }
const NONE: Reply = { kind: 'none' }

/** The keys of an editable combobox with a list, after the ARIA Authoring Practices. */
export function answerKey(key: string, { isShown, active, count }: State): Reply {
  const step = STEPS[key]
  if (step !== undefined) return count > 0 ? { kind: 'move', to: turn(isShown ? active : -1, step, count) } : NONE
  if (key === 'Enter') return isShown && active >= 0 ? { kind: 'choose' } : NONE
  if (key === 'Escape') return isShown ? { kind: 'close' } : NONE
  return NONE
}

/** Keys that take the reader back into the text of the field, where nothing is chosen. */
export function movesCaret(key: string): boolean {
  return ['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)
}

/** Round the list, with "nothing chosen" between the last and the first. */
function turn(active: number, step: number, count: number): number {
  return ((active + step + count + 2) % (count + 1)) - 1
}
