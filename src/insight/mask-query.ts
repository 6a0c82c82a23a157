import { isPaste } from '../paste/paste-kind'
import { TAG } from '../paste/secret-tags'
import { maskSecrets } from '../paste/secrets'
import { LONGEST_QUERY } from './limits'

const HIDDEN = '***'
const TAGS = new RegExp(TAG, 'g')
/** A whole address, a path of a computer or a server, a handle. */
const ADDRESS = /\S*(?:[:/\\]{2}|\\|@)\S*/g
/** A host or a file: letters, a dot, letters. */
const HOST = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}(?:[:/]\S*)?/gu
const IP = /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g
/** In digits of one word, whatever is between them: ids, accounts, serial numbers. Error codes are shorter. */
const SHORTEST_ID = 5
const HAS_WORD = /\p{L}{2}/u

/**
 * Masks a search before it is sent to an endpoint, more strictly than for the reader's own address, because somebody else
 * will read it. A name that is typed as a plain word cannot be recognized and remains.
 *
 * @param query as it was typed or is in the address
 * @returns one line; undefined if the text looks pasted or is too long, or if no word is left
 */
export function maskQuery(query: string): string | undefined {
  const typed = query.trim()
  if (typed === '' || isPaste(typed)) return undefined
  const line = maskOnce(typed)
  return line.length <= LONGEST_QUERY && HAS_WORD.test(line) ? line : undefined
}

function maskOnce(text: string): string {
  return maskSecrets(text)
    .text.replace(TAGS, HIDDEN)
    .replace(ADDRESS, HIDDEN)
    .replace(HOST, HIDDEN)
    .replace(IP, HIDDEN)
    .replace(/\S+/g, (word) => (word.replaceAll(/\D/g, '').length >= SHORTEST_ID ? HIDDEN : word))
    .replace(/\s+/g, ' ')
    .trim()
}
