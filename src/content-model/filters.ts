import type { Audience, Category, Entry, Fixer, Kind } from './types'
import { AUDIENCES, CATEGORIES, FIXERS, KINDS } from './enums'

/** The filters of a list of articles, as in its address. */
export interface Filters {
  category?: Category
  audience?: Audience
  fixedBy?: Fixer
  kind?: Kind
}

/** Reads the filters in an address; unknown words are ignored. */
export function parseFilters(query: URLSearchParams): Filters {
  return {
    category: CATEGORIES.find((known) => known === query.get('category')),
    audience: AUDIENCES.find((known) => known === query.get('audience')),
    fixedBy: FIXERS.find((known) => known === query.get('fixedBy')),
    kind: KINDS.find((known) => known === query.get('kind')),
  }
}

/** The filters in the current address, which may be newer than those on screen: a second choice must not undo the first. */
export function filtersNow(): Filters {
  return parseFilters(new URLSearchParams(window.location.search))
}

/** Whether an article passes the filters. Guides and FAQ have no category, kind or fixer, so only errors pass those filters. */
export function matchesFilters(entry: Entry, { category, audience, fixedBy, kind }: Filters): boolean {
  return (
    (!category || ('category' in entry && entry.category === category)) &&
    (!audience || entry.audience.includes(audience)) &&
    (!fixedBy || ('fixedBy' in entry && entry.fixedBy.includes(fixedBy))) &&
    (!kind || ('kind' in entry && entry.kind === kind))
  )
}
