import type { Audience, Entry, Fixer, Kind } from './types'
import { AUDIENCES, FIXERS, KINDS } from './enums'

/** The filters of a list of articles, as they stand in its address. */
export interface Filters {
  audience?: Audience
  fixedBy?: Fixer
  kind?: Kind
}

/** Reads the filters of an address; a word that is none of the known ones is ignored. */
export function parseFilters(query: URLSearchParams): Filters {
  return {
    audience: AUDIENCES.find((known) => known === query.get('audience')),
    fixedBy: FIXERS.find((known) => known === query.get('fixedBy')),
    kind: KINDS.find((known) => known === query.get('kind')),
  }
}

/** The filters of the address as it is now. A page shows a choice a moment later, and the next one must not undo it. */
export function filtersNow(): Filters {
  return parseFilters(new URLSearchParams(window.location.search))
}

/** Guides and answers to common questions have no kind and no fixer, so only errors fit such a filter. */
export function matchesFilters(entry: Entry, { audience, fixedBy, kind }: Filters): boolean {
  return (
    (!audience || entry.audience.includes(audience)) &&
    (!fixedBy || ('fixedBy' in entry && entry.fixedBy.includes(fixedBy))) &&
    (!kind || ('kind' in entry && entry.kind === kind))
  )
}
