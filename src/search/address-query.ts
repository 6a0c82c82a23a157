import { maskSecrets } from '../recognize/secrets'

const LONGEST_IN_ADDRESS = 300
/** Beyond what is kept, with room for secrets that are left out. */
const LONGEST_READ = 4000
const TAG = /\[[^[\]]* hidden\]/g
/** Taking a secret out can put another one together, though hardly more than once. */
const MOST_TURNS = 5

/**
 * What of a query goes into an address: without secrets, in one line, short enough to mail, and cut
 * between words. What it answers goes in as it is.
 */
export function toAddressQuery(text: string): string {
  let query = tidy(text.slice(0, LONGEST_READ))
  for (let turn = 1; turn < MOST_TURNS; turn += 1) {
    const again = tidy(query)
    if (again === query) return query
    query = again
  }
  return ''
}

/** Whether an address holds what must not stand in one, as it does when a form was sent before the script came. */
export function holdsSecret(query: string): boolean {
  return maskSecrets(query).masked > 0
}

function tidy(text: string): string {
  const masked = maskSecrets(text).text.replace(TAG, ' ')
  const line = masked.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_IN_ADDRESS) return line
  const end = line.lastIndexOf(' ', LONGEST_IN_ADDRESS)
  return line.slice(0, end > 0 ? end : LONGEST_IN_ADDRESS)
}
