import { fold } from './plain'

/** The status codes that a query asks for. */
export interface CodesAsked {
  /** Exact codes, in order of appearance. */
  codes: number[]
  /** Ranges, both ends included: "4xx" is 400 to 499, "50x" 500 to 509. */
  ranges: { from: number; to: number }[]
  /** The query without its ranges. */
  rest: string
}

/** A code asked for that no article carries. */
export interface MissingCode {
  code: number
  nearest: number[]
}

/** Smaller numbers are more likely an amount than a code. */
export const SMALLEST_ERROR = 400

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const unit = DIGITS.slice(1).join('|')
const above9 = `${TEENS.join('|')}|(?:${TENS.slice(1).join('|')})(?:[ -](?:${unit}))?`
const below100 = `${above9}|${unit}`
const SPELLED = new RegExp(
  `\\b(one|two|three|four|five)[ -](?:hundred(?:(?:[ -]and)?[ -](${below100}))?|(?:oh|o|zero)[ -](${unit}|oh|o|zero)|(${above9}))\\b`,
  'gi',
)

/** A zero read or typed as the letter o: "5o3". */
const LETTER_ZERO = /(?<![\p{L}\p{N}])[1-5](?:o[\do]|\do)(?![\p{L}\p{N}])/giu

const URL_LIKE = /\bhttps?:\S+/gi
const CODE = /(?<![\p{N}.,$#-])[1-5]\d\d(?<!00(?=['’]?s))(?![\p{N}%x]|[.,]\p{N})/giu
const HUNDREDS = /(?<![\p{L}\p{N}.])([1-5])(?:(?:xx|\*\*)(?![\p{L}\p{N}])|00(?:['’]?s)(?!\p{L}))/giu
const TENS_RANGE = /(?<![\p{L}\p{N}.])([1-5]\d)(?:x(?![\p{L}\p{N}])|\*)/giu

/** Writes spelled codes in digits: "four oh four", "four hundred and four" and "4o4" become "404". */
export function spellInDigits(text: string): string {
  return text
    .replace(LETTER_ZERO, (code) => code.replace(/o/gi, '0'))
    .replace(SPELLED, (_, hundred: string, rest?: string, digit?: string, pair?: string) =>
      String(100 * valueOf(hundred) + valueOf(rest ?? digit ?? pair ?? 'zero')),
    )
}

function valueOf(words: string): number {
  return fold(words)
    .split(/[ -]/)
    .reduce((sum, word) => {
      if (TEENS.includes(word)) return sum + 10 + TEENS.indexOf(word)
      if (TENS.includes(word)) return sum + 10 * (TENS.indexOf(word) + 1)
      return sum + Math.max(0, DIGITS.indexOf(word))
    }, 0)
}

/**
 * Reads the status codes in a query, exact or as a range ("4xx", "500s", "50x"). Numbers inside an address and parts of
 * longer numbers are not codes.
 *
 * @param text the query, spelled numbers already in digits
 */
export function readCodes(text: string): CodesAsked {
  const plain = text.replace(URL_LIKE, ' ')
  const codes = [...new Set([...plain.matchAll(CODE)].map((match) => Number(match[0])))]
  const hundreds = [...plain.matchAll(HUNDREDS)].map((match) => rangeFrom(Number(match[1]) * 100, 100))
  const tens = [...plain.matchAll(TENS_RANGE)].map((match) => rangeFrom(Number(match[1]) * 10, 10))
  const rest = text.replace(HUNDREDS, ' ').replace(TENS_RANGE, ' ')
  return { codes, ranges: [...hundreds, ...tens], rest }
}

function rangeFrom(from: number, length: number): { from: number; to: number } {
  return { from, to: from + length - 1 }
}

/** Whether the query asks for this code, by itself or in a range. */
export function asksFor({ codes, ranges }: Pick<CodesAsked, 'codes' | 'ranges'>, code: number): boolean {
  return codes.includes(code) || ranges.some(({ from, to }) => from <= code && code <= to)
}

/** The nearest codes by number within the same class (a 504 is never like a 404), nearest first. */
export function nearestCodes(code: number, known: number[], limit = 3): number[] {
  const sameClass = [...new Set(known)].filter((other) => Math.floor(other / 100) === Math.floor(code / 100))
  return sameClass.toSorted((a, b) => Math.abs(a - code) - Math.abs(b - code) || a - b).slice(0, limit)
}

/** The errors that are asked for and not known, each with those that are near. */
export function missingCodes({ codes }: Pick<CodesAsked, 'codes'>, known: number[]): MissingCode[] {
  return codes
    .filter((code) => code >= SMALLEST_ERROR && !known.includes(code))
    .map((code) => ({ code, nearest: nearestCodes(code, known) }))
}
