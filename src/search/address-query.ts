import { parseFilters, type Filters } from '../content-model/filters'
import { TAG } from '../paste/secret-tags'
import { maskSecrets } from '../paste/secrets'
import { inOneLine } from '../text/plain'

const LONGEST_IN_ADDRESS = 300
/** Beyond what is kept, with room for secrets that are left out. */
const LONGEST_READ = 4000
const TAGS = new RegExp(TAG, 'g')
/**
 * Stands in an address where a secret stood. It is no word to search for, and `maskSecrets` takes it for hidden
 * already, so that nothing after it is read as the secret's value.
 */
const HIDDEN = '***'

/**
 * What of a query goes into an address: without secrets, in one line, short enough to mail, and cut
 * between words. What it answers goes in as it is.
 */
export function toAddressQuery(text: string): string {
  const masked = maskSecrets(text.slice(0, LONGEST_READ)).text.replace(TAGS, HIDDEN)
  // In one line, or cut off, what was harmless can read as a secret.
  const again = maskSecrets(shorten(inOneLine(masked)))
  return again.masked === 0 ? again.text : shorten(again.text.replace(TAGS, HIDDEN))
}

/** Whether an address contains text that must not be in one, as after a form was sent before JavaScript ran. */
export function holdsSecret(query: string): boolean {
  return maskSecrets(query).masked > 0
}

function shorten(line: string): string {
  if (line.length <= LONGEST_IN_ADDRESS) return line
  const end = line.lastIndexOf(' ', LONGEST_IN_ADDRESS)
  return line.slice(0, end > 0 ? end : LONGEST_IN_ADDRESS)
}

/** What the address of the search page asks. */
export interface Asked {
  /** The query without secrets. */
  query: string
  filters: Filters
  /** Whether the address contains a secret and has to be replaced. */
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
