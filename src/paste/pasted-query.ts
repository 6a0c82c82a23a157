import type { Recognition } from './recognize'
import { toAddressQuery } from '../search/address-query'

const LONGEST_WHOLE = 300

/**
 * What of a pasted text goes into an address, so that the address alone leads to the same articles: all of it
 * when it is short, else what was recognized first, then its start.
 */
export function pastedQuery({ code, reason, message, cleaned }: Recognition): string {
  const line = cleaned.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_WHOLE) return toAddressQuery(line)
  const telling = [code, reason, message].filter((part) => part !== undefined)
  return toAddressQuery(`${telling.join(' ')} ${line}`)
}
