/** Line breaks, soft hyphens, zero-width spaces and other characters that nobody sees. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu
/** What quoted-printable mail makes of a line's end, and of a space there. */
const SOFT_BREAK = /=[\r\n]+|=(?:0d|0a|20)+/gi
const MOST_ROUNDS = 4

/**
 * An address as plain text, whatever it has been through: percent signs resolved as often as they were put on, broken
 * ones left as they are, in small letters, without what nobody sees.
 */
export function readDamaged(address: string): string {
  let text = address
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = decodeOnce(text)
    if (next === text) break
    text = next
  }
  return text.normalize('NFKC').replace(SOFT_BREAK, '').replace(UNSEEN, '').toLowerCase()
}

/** Letters and digits alone: what is left of a word that lost or gained hyphens, spaces and underscores. */
export function squash(text: string): string {
  return text.replace(/[^a-z0-9]/g, '')
}

/**
 * The parts of a path that may name something, each in the ways it may be read: whole, up to a dot, up to a space.
 *
 * @param path as `readDamaged` gives it
 */
export function readParts(path: string): string[][] {
  return path
    .split(/[/\\]/)
    .map((part) => part.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9._~\s+‐-―-].*$/, ''))
    .map((part) => [...new Set([part, part.split('.')[0] ?? '', part.split(/[\s+]/)[0] ?? ''].map(squash))])
    .map((ways) => ways.filter((way) => way !== ''))
    .filter((ways) => ways.length > 0)
}

/** Runs of percent signs that mean something; a run that is no UTF-8 stays. */
function decodeOnce(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
