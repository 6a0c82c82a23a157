import { maskSecrets } from '../paste/secrets'

const LONGEST_IN_ADDRESS = 300
/** Beyond what is kept, with room for secrets that are left out. */
const LONGEST_READ = 4000
const TAG = /\[(?:[^[\]]* hidden|email|phone)\]/g
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
  const masked = maskSecrets(text.slice(0, LONGEST_READ)).text.replace(TAG, HIDDEN)
  const line = masked.replace(/\s+/g, ' ').trim()
  // In one line, or cut off, what was harmless can read as a secret.
  const again = maskSecrets(shorten(line))
  return again.masked === 0 ? again.text : shorten(again.text.replace(TAG, HIDDEN))
}

/** Whether an address holds what must not stand in one, as it does when a form was sent before the script came. */
export function holdsSecret(query: string): boolean {
  return maskSecrets(query).masked > 0
}

function shorten(line: string): string {
  if (line.length <= LONGEST_IN_ADDRESS) return line
  const end = line.lastIndexOf(' ', LONGEST_IN_ADDRESS)
  return line.slice(0, end > 0 ? end : LONGEST_IN_ADDRESS)
}
