import { unwrapLinks } from '../links/unwrap-safelink'
import { findAddress } from './address'
import { maskSecrets } from './secrets'

export interface Prepared {
  text: string
  masked: number
  /** How many characters of the middle were not read. */
  skipped: number
  /** An address of the product was taken out of a mail scanner's or a search engine's link. */
  unwrapped: boolean
}

/** In characters. Of a longer text only head and tail are read, because masking a megabyte takes too long. */
const LONGEST = 128_000
const HEAD = 96_000
const TAIL = 32_000
/** Read beyond the cut and then dropped, so that a secret at the cut is masked together with its name. */
const MARGIN = 8_000

/** Terminals' color codes. */
const COLORS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,12}[A-Za-z]`, 'g')
const CURLY = /[“”„‘’‚]/
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * Normalizes a text for the readers: no terminal colors, no invisible characters, plain quotes and line breaks, links
 * unwrapped, secrets masked. Nothing after this step sees the original.
 *
 * @param hosts the product's domains
 */
export function prepare(input: string, hosts: string[]): Prepared {
  if (input.length <= LONGEST) return { ...readable(input, hosts), skipped: 0 }
  const head = readable(input.slice(0, HEAD + MARGIN), hosts)
  const tail = readable(input.slice(-TAIL - MARGIN), hosts)
  return {
    text: `${head.text.slice(0, endOfWord(head.text, head.text.length - MARGIN))}\n${tail.text.slice(endOfWord(tail.text, MARGIN))}`,
    masked: head.masked + tail.masked,
    unwrapped: head.unwrapped,
    skipped: input.length - HEAD - TAIL,
  }
}

function readable(input: string, hosts: string[]): Omit<Prepared, 'skipped'> {
  const { text, unwrapped } = unwrapLinks(plain(input), (link) => findAddress(link, hosts) !== undefined)
  const { text: safe, masked } = maskSecrets(text)
  // Straight quotes reveal names and values that curly ones hide, but two of them can also look like an empty value
  // before the real one. So the text is masked in both forms.
  const again = CURLY.test(safe) ? maskSecrets(straighten(safe)) : { text: safe, masked: 0 }
  return { text: again.text, masked: masked + again.masked, unwrapped }
}

function plain(text: string): string {
  return text
    .replace(COLORS, '')
    .replace(INVISIBLE, '')
    .replaceAll('\0', '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
}

function straighten(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'")
}

/** Moves a cut to the end of a line or word: half a word, for example half a code, would be another word. */
function endOfWord(text: string, from: number): number {
  const at = Math.max(0, from)
  const rest = text.slice(at, at + 2000)
  const line = rest.indexOf('\n')
  const space = rest.search(/\s/)
  const step = line >= 0 ? line : space
  return at + Math.max(0, step)
}

const FRAMES = [
  /^\s+at\s+\S/,
  /^\s*at (?:async )?[\w.$<>]+\s?\(/,
  /^\s*File "[^"\n]{1,400}", line \d+/,
  /^\s*(?:from\s+)?\S{1,300}\.(?:rb|py|js|mjs|cjs|jsx|ts|tsx|go|java|kt|cs|php|ex|rs):\d+/,
  /^\s*#\d{1,3}\s+\S/,
  /^\s*\.\.\. \d{1,4} (?:more|frames?|common)/,
  /^goroutine \d+/,
  /^\s*(?:Traceback \(most recent call last\)|During handling of the above exception|The above exception was the direct)/,
]
const PYTHON_FRAME = /^\s*File "/

/**
 * Removes the frames of a stack trace; the message of the exception stays.
 *
 * @returns the other lines and how many were removed
 */
export function withoutStackTrace(text: string): { text: string; lines: number } {
  const lines = text.split('\n')
  const kept = lines.filter((line, index) => !isFrame(line) && !isSourceLine(lines, index))
  return { text: kept.join('\n'), lines: lines.length - kept.length }
}

function isFrame(line: string): boolean {
  const start = line.slice(0, 500)
  return FRAMES.some((frame) => frame.test(start))
}

/** Python prints the line of code below its frame, indented further. */
function isSourceLine(lines: string[], index: number): boolean {
  const before = lines[index - 1] ?? ''
  return PYTHON_FRAME.test(before.slice(0, 20)) && /^\s{4,}\S/.test((lines[index] ?? '').slice(0, 80))
}
