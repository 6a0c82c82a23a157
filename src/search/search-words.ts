import type { Filters } from '../content-model/filters'
import type { Recognition } from '../paste/recognize'
import type { Answer } from './answer'
import { describe } from '../paste/pasted-words'
import { isPaste } from '../paste/use-pasting'

const LONGEST_IN_HEADING = 80

/** What the page is. */
export function pageNameOf(query: string): string {
  return query === '' ? 'Search' : 'Search results'
}

/** What was searched for, to stand behind the name. */
export function subjectOf(query: string): string {
  if (query === '') return ''
  return isPaste(query) ? ' for what you pasted' : ` for “${shorten(query)}”`
}

interface Told {
  answered?: Answer
  recognition?: Recognition
  filters: Filters
  hasFailed: boolean
}

/** What the page says, and a screen reader hears, about the answer. */
export function tellAnswer({ answered, recognition, filters, hasFailed }: Told): string {
  if (!answered)
    return hasFailed ? 'The search couldn’t be loaded. Check your connection, then try again.' : 'Searching…'
  const kind = recognition && describe(recognition)
  const count = tellCount(answered.results.length, Boolean(filters.audience ?? filters.kind))
  return kind === undefined ? count : `Recognized as ${kind}. ${count}`
}

function tellCount(count: number, isFiltered: boolean): string {
  const filters = isFiltered ? ' with these filters' : ''
  if (count === 0 && isFiltered) return 'No article matches with these filters.'
  if (count === 0) return 'No article here answers that. Try fewer or different words.'
  return count === 1 ? `1 article matches${filters}.` : `${count} articles match${filters}.`
}

function shorten(query: string): string {
  return query.length <= LONGEST_IN_HEADING ? query : `${query.slice(0, LONGEST_IN_HEADING).trimEnd()}…`
}
