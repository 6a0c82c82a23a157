import { parseFilters, type Filters } from '../catalog/filters'
import { holdsSecret, toAddressQuery } from './address-query'

/** What the address of the search page asks. */
export interface Asked {
  query: string
  filters: Filters
  /** The query for the address in place of one that holds a secret. */
  instead?: string
}

export const NOTHING_ASKED: Asked = { query: '', filters: {} }

/** Reads the address; what is not understood is ignored. */
export function readAsked(params: URLSearchParams): Asked {
  const query = (params.get('q') ?? '').trim()
  const { audience, kind } = parseFilters(params)
  const filters = { audience, kind }
  return holdsSecret(query) ? { query: '', filters, instead: toAddressQuery(query) } : { query, filters }
}
