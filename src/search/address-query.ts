import { maskSecrets } from '../recognize/secrets'

const LONGEST_IN_ADDRESS = 300
/** Beyond what is kept, with room for secrets that are left out. */
const LONGEST_READ = 4000
const TAG = /\[[^[\]]* hidden\]/g

/**
 * What of a query goes into an address: without secrets, in one line, short enough to mail, and cut
 * between words.
 */
export function toAddressQuery(text: string): string {
  const masked = maskSecrets(text.slice(0, LONGEST_READ)).text.replace(TAG, ' ')
  const line = masked.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_IN_ADDRESS) return line
  const end = line.lastIndexOf(' ', LONGEST_IN_ADDRESS)
  return line.slice(0, end > 0 ? end : LONGEST_IN_ADDRESS)
}
