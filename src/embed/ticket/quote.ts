import { maskSecrets } from '../../paste/secrets'
import { wordsIn } from '../../text/analyze'
import { SENTENCE_END } from './telling'

/** In characters: two or three lines of a narrow panel. */
const LONGEST = 90
/** Of a quote that begins in the middle of a line, how much is shown before the first word that matched. */
const LEAD = 30
/** In characters. Lines of programs may be longer, and what matters is at their start. */
const LONGEST_LINE = 2000
const QUOTED = /“([^”]{1,400})”/g
/** Codes, and words that only programs write. */
const EXACT = /\b(?:[1-5]\d\d|\w*_\w+|\w+::\w+|[a-z]+[A-Z]\w*)\b/g
/** The share of the words that a line must have to be quoted for them. */
const LEAST_SHARE = 0.5

/**
 * The words of a ticket that a reason refers to: the sentence that has most of what the reason quotes or names.
 *
 * @param text of the ticket, masked
 * @param why such as `matched the message “Permission denied”; 403 in the text`
 * @returns nothing when no sentence has them
 */
export function quoteFor(text: string, why: string): string | undefined {
  const wanted = new Set(
    [...[...why.matchAll(QUOTED)].map(([, quoted = '']) => quoted), ...(why.match(EXACT) ?? [])]
      .flatMap(wordsIn)
      .map(({ stem }) => stem),
  )
  if (wanted.size === 0) return undefined
  let best: { line: string; count: number } | undefined
  for (const line of text.split('\n').flatMap((one) => one.slice(0, LONGEST_LINE).split(SENTENCE_END))) {
    const count = new Set(wordsIn(line).flatMap(({ stem }) => (wanted.has(stem) ? stem : []))).size
    if (count > (best?.count ?? 0)) best = { line, count }
  }
  if (!best || best.count < wanted.size * LEAST_SHARE) return undefined
  return shortQuote(best.line, firstMatch(best.line, wanted))
}

/**
 * A stretch of a line, short enough for a reason.
 *
 * @param from where what matters begins
 */
export function shortQuote(line: string, from = 0): string {
  const plain = maskSecrets(line.replace(/\s+/g, ' ').trim()).text
  if (plain.length <= LONGEST) return plain
  const start = from <= LONGEST - LEAD ? 0 : plain.lastIndexOf(' ', from - LEAD) + 1
  const end = plain.length - start <= LONGEST ? plain.length : plain.lastIndexOf(' ', start + LONGEST)
  const cut = plain.slice(start, end - start < LONGEST / 2 ? start + LONGEST : end)
  // Half of a placeholder such as “[access token hidden]” would look like a word of the ticket.
  const whole = cut.replace(/^[^[\]]{0,40}\]\s?/, '').replace(/\s?\[[^[\]]{0,40}$/, '')
  return `${start > 0 ? '… ' : ''}${whole}${start + cut.length < plain.length ? ' …' : ''}`
}

function firstMatch(line: string, wanted: ReadonlySet<string>): number {
  const plain = line.replace(/\s+/g, ' ').trim()
  const word = plain.match(/[\p{L}\p{N}_]+/gu)?.find((one) => wordsIn(one).some(({ stem }) => wanted.has(stem)))
  return word === undefined ? 0 : plain.indexOf(word)
}
