import { decodePercent } from '../text/decode'

/** Line breaks, soft hyphens, zero-width spaces and other invisible characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
/** What quoted-printable mail makes of the end of a line; the router may have turned the line break into a space. */
const SOFT_BREAK = /=\s+|=(?:0d|0a|20)+/gi
const MAX_ROUNDS = 4

/**
 * Brings an address to one form for comparing: percent signs resolved as often as they were applied, lower case, no
 * invisible characters.
 */
export function normalizeUrl(address: string): string {
  let text = address
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = decodePercent(text)
    if (next === text) break
    text = next
  }
  return text.normalize('NFKC').replace(SOFT_BREAK, '').replace(INVISIBLE, '').toLowerCase()
}

/** Letters and digits alone: the same for a word that lost or gained hyphens, spaces or underscores. */
export function squash(text: string): string {
  return text.replace(/[^a-z0-9]/g, '')
}

/**
 * Splits a path into the segments that may name something. Each comes in every reading: whole, up to a dot, up to a
 * space.
 *
 * @param path as `normalizeUrl` returns it
 */
export function readSegments(path: string): string[][] {
  return path
    .split(/[/\\]/)
    .map((part) => part.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9._~\s+‐-―-].*$/, ''))
    .map((part) => [...new Set([part, part.split('.')[0] ?? '', part.split(/[\s+]/)[0] ?? ''].map(squash))])
    .map((readings) => readings.filter((reading) => reading !== ''))
    .filter((readings) => readings.length > 0)
}
