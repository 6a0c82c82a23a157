import { unwrapLinks } from '../links/unwrap-safelink'
import { findAddress } from './address'
import { maskSecrets } from './secrets'

export interface Prepared {
  text: string
  masked: number
  /** How many characters were left out of the middle. */
  skipped: number
  /** A mail scanner or a search engine had put another address around the product's. */
  unwrapped: boolean
}

/** Beyond this a text is read at its head and its tail only: masking a megabyte alone takes too long. */
const LONGEST = 128_000
const HEAD = 96_000
const TAIL = 32_000
/** Read past a cut and then dropped, so that no cut parts a secret from the name it is known by. */
const MARGIN = 8_000

/** Terminals color their output by what follows the escape character. */
const COLORS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,12}[A-Za-z]`, 'g')
const CURLY = /[“”„‘’‚]/
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * Makes a text fit for reading: no colors, no invisible characters, plain quotes and line breaks, wrapped
 * links taken out, secrets masked.
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
  // Plain quotes make names and values readable that curly ones hid; two of
  // them can also look like an empty value before the real one. So both forms are masked.
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

/** A cut inside of a word, a code say, would make another word of it. */
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
 * Takes the frames of a stack trace out of a text; what was thrown stays.
 *
 * @returns the other lines and how many were taken out
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

/** Python prints the line of code under its frame, further in. */
function isSourceLine(lines: string[], index: number): boolean {
  const before = lines[index - 1] ?? ''
  return PYTHON_FRAME.test(before.slice(0, 20)) && /^\s{4,}\S/.test((lines[index] ?? '').slice(0, 80))
}
