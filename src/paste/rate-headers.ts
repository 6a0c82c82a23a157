/** The headers that tell when to try again. */
export interface RateHeaders {
  retryAfter?: string
  limit?: number
  remaining?: number
  /** Unix seconds. */
  reset?: number
  date?: Date
}

const DATE = String.raw`(?:[A-Z][a-z]{2,8},? \d{1,2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2}(?: (?:GMT|UTC|[+-]\d{4}))?)`
/** `name: value`, `"name": ["value"]`, `name => value`, or the value on the next line. */
const VALUE = String.raw`["']?\s{0,3}(?::|=>?|,)?\s{0,3}[["']{0,2}(-?\d{1,14}(?![\d:])|${DATE})`
const RETRY = new RegExp(String.raw`\bretry[-_]after${VALUE}`, 'i')
const DATE_LINE = new RegExp(String.raw`(?:^|["'<\s])date["']?\s{0,2}(?::|=>?)\s{0,3}["']?(${DATE})`, 'im')

/**
 * Finds the rate headers anywhere: in an HTTP answer, in a dump of a program's headers, in a log line.
 *
 * @returns nothing when there is none of them
 */
export function readRateHeaders(text: string): RateHeaders | undefined {
  const retryAfter = RETRY.exec(text)?.[1]
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => numberOf(text, name))
  if (retryAfter === undefined && limit === undefined && remaining === undefined && reset === undefined)
    return undefined
  return { retryAfter, limit, remaining, reset, date: dateOf(DATE_LINE.exec(text)?.[1]) }
}

function numberOf(text: string, name: string): number | undefined {
  const match = new RegExp(String.raw`\bx[-_]rate[-_]?limit[-_]${name}${VALUE}`, 'i').exec(text)
  const value = Number(match?.[1])
  return match && Number.isFinite(value) ? value : undefined
}

/** An HTTP date; nothing when it cannot be read. */
export function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}
