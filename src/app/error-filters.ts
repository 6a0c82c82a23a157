import { AUDIENCES, FIXERS, KINDS } from '../catalog/words'
import type { ErrorEntry } from '../catalog/types'

/** The filters of the list of errors, as they stand in its address. */
export interface ErrorFilters {
  audience?: ErrorEntry['audience'][number]
  fixedBy?: ErrorEntry['fixedBy'][number]
  kind?: ErrorEntry['kind']
}

/** Reads the filters of an address; a word that is none of the known ones is ignored. */
export function parseErrorFilters(query: URLSearchParams): ErrorFilters {
  return {
    audience: AUDIENCES.find((known) => known === query.get('audience')),
    fixedBy: FIXERS.find((known) => known === query.get('fixedBy')),
    kind: KINDS.find((known) => known === query.get('kind')),
  }
}

export function matchesFilters(entry: ErrorEntry, { audience, fixedBy, kind }: ErrorFilters): boolean {
  return (
    (!audience || entry.audience.includes(audience)) &&
    (!fixedBy || entry.fixedBy.includes(fixedBy)) &&
    (!kind || entry.kind === kind)
  )
}
