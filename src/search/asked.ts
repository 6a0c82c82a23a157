import { parseFilters, type Filters } from '../content-model/filters'
import { holdsSecret, toAddressQuery } from './address-query'

/** What the address of the search page asks. */
export interface Asked {
  /** Without secrets, whatever the address holds. */
  query: string
  filters: Filters
  /** Whether the address itself holds a secret and has to give way to one without. */
  holdsSecret?: boolean
}

export const NOTHING_ASKED: Asked = { query: '', filters: {} }

/** Reads the address; what is not understood is ignored. */
export function readAsked(params: URLSearchParams): Asked {
  const written = (params.get('q') ?? '').trim()
  const { audience, kind } = parseFilters(params)
  const filters = { audience, kind }
  return holdsSecret(written)
    ? { query: toAddressQuery(written), filters, holdsSecret: true }
    : { query: written, filters }
}
