import * as m from '#words'
import { aroundMark, MARK } from '../text/marks'
import type { RetryHint } from './types'

/** A raw HTTP response as `curl -i`, `curl -v` or a proxy prints it. */
export interface HttpResponse {
  /** The final status, not that of a redirect or of `100 Continue`. */
  code: number
  body: string
  /** The body, and the words before the response. */
  around: string
}

const STATUS_LINE = /^[<\s*]{0,4}HTTP\/\d(?:\.\d)?\s{1,3}([1-5]\d\d)\b/
const HEADER = /^[<\s]{0,3}:?[A-Za-z][\w-]{0,60}:(?:\s|$)/
/** What `curl -v` prints about the connection and the request. */
const TALK = /^(?:[*>](?:\s|$)|<\s*$|[{}] \[\d+ bytes)/

/**
 * Reads an HTTP response from a text. Of several, such as redirects or `100 Continue`, the last counts.
 *
 * @returns nothing when no line is a status line
 */
export function readResponse(text: string): HttpResponse | undefined {
  const lines = text.split('\n')
  let code: number | undefined
  let first = 0
  let after = 0
  lines.forEach((line, index) => {
    const match = STATUS_LINE.exec(line)
    if (!match) return
    if (code === undefined) first = index
    code = Number(match[1])
    after = index + 1
  })
  if (code === undefined) return undefined
  const body = bodyOf(lines.slice(after))
  const before = lines.slice(0, first).filter((line) => !TALK.test(line) && !HEADER.test(line))
  return { code, body, around: [...before, '', body].join('\n').trim() }
}

function bodyOf(lines: string[]): string {
  let start = 0
  while (start < lines.length && (HEADER.test(lines[start] ?? '') || TALK.test(lines[start] ?? ''))) start += 1
  return lines
    .slice(start)
    .filter((line) => !TALK.test(line))
    .join('\n')
    .trim()
}

const KNOWN_HEADER =
  /^[<>\s]{0,3}:?(?:retry-after|x-rate-?limit-[a-z]{4,12}|x-request-id|content-type|content-length|cache-control|server|date|www-authenticate|allow|location|set-cookie|authorization|[a-z]{2,20}-company-id|strict-transport-security|vary|etag|connection|transfer-encoding|x-[a-z-]{2,40})(?::|\s*$)/i

/** Whether most lines are headers, and at least one is a header of an HTTP response. */
export function isHeaders(text: string): boolean {
  const lines = text.split('\n', 200).filter((line) => line.trim() !== '')
  const known = lines.filter((line) => KNOWN_HEADER.test(line)).length
  const headers = lines.filter((line) => HEADER.test(line) || KNOWN_HEADER.test(line)).length
  // Browsers' developer tools copy the name and the value on separate lines, hence the second share.
  return known > 0 && (headers >= lines.length * 0.6 || known >= lines.length * 0.4)
}

/** The headers that say when to try again. */
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
const RETRY_AFTER = new RegExp(String.raw`\bretry[-_]after${VALUE}`, 'i')
const DATE_LINE = new RegExp(String.raw`(?:^|["'<\s])date["']?\s{0,2}(?::|=>?)\s{0,3}["']?(${DATE})`, 'im')

/**
 * Finds rate-limit headers anywhere: in an HTTP response, in a program's dump of headers, in a log line.
 *
 * @returns nothing when none of them is present
 */
export function readRateHeaders(text: string): RateHeaders | undefined {
  const retryAfter = RETRY_AFTER.exec(text)?.[1]
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

/** Parses an HTTP date; returns nothing when it cannot be read. */
function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? undefined : date
}

const DAY = 86_400
/** A larger number in `X-Rate-Limit-Reset` is a time in milliseconds since 1970. */
const MIN_MILLISECONDS = 1e11
/** A smaller one is a number of seconds to wait. */
const MIN_TIMESTAMP = 1e8

/**
 * When to try again. `Retry-After` is in seconds or a date (RFC 9110, 10.2.3), and counts from the response's own
 * `Date` when there is one. `X-Rate-Limit-Reset` is in Unix seconds and counts only when no calls are left. Of both,
 * the later one is safe.
 *
 * @param code the status of the response, if known
 * @returns nothing without a header that says when
 */
export function readRetry(headers: RateHeaders, code: number | undefined, now: Date): RetryHint | undefined {
  const after = afterOf(headers, now)
  const reset = binds(headers, code) ? resetOf(headers, now) : undefined
  const isReset = reset !== undefined && (after === undefined || reset > after)
  const at = isReset ? reset : after
  if (at === undefined) return undefined
  const seconds = Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000))
  return {
    at,
    seconds,
    source: isReset ? 'X-Rate-Limit-Reset' : 'Retry-After',
    sentence: sentenceOf(at, seconds, now),
  }
}

function binds({ remaining }: RateHeaders, code: number | undefined): boolean {
  return code === 429 || (code === undefined && remaining === undefined) || (remaining !== undefined && remaining <= 0)
}

function afterOf({ retryAfter, date }: RateHeaders, now: Date): Date | undefined {
  if (retryAfter === undefined) return undefined
  const seconds = Number(retryAfter)
  if (!Number.isFinite(seconds)) return dateOf(retryAfter)
  const from = date && date <= now ? date : now
  return later(from, Math.max(0, seconds))
}

function resetOf({ reset }: RateHeaders, now: Date): Date | undefined {
  if (reset === undefined || reset <= 0) return undefined
  if (reset < MIN_TIMESTAMP) return later(now, reset)
  return dateOf(new Date(reset > MIN_MILLISECONDS ? reset : reset * 1000).toString())
}

/** Returns nothing for a wait that is too long for a date. */
function later(from: Date, seconds: number): Date | undefined {
  const at = new Date(from.getTime() + seconds * 1000)
  return Number.isNaN(at.getTime()) ? undefined : at
}

function sentenceOf(at: Date, seconds: number, now: Date): RetryHint['sentence'] {
  const time = clockText(at, now)
  const sentence =
    seconds === 0 ? m.paste_retry_now({ time: MARK }) : m.paste_retry_at({ time: MARK, wait: waitText(seconds) })
  const [before, after] = aroundMark(sentence)
  return { before, time, after }
}

/** Local time: with seconds for a wait under two minutes, with the date beyond a day. */
function clockText(at: Date, now: Date): string {
  const [hours, minutes, seconds] = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  )
  const distance = Math.abs(at.getTime() - now.getTime()) / 1000
  const time = distance < 120 ? `${hours}:${minutes}:${seconds}` : `${hours}:${minutes}`
  return distance < DAY ? time : dayText(at, time)
}

function dayText(at: Date, time: string): string {
  const part = (options: Intl.DateTimeFormatOptions) => at.toLocaleDateString(m.time_locale(), options)
  return m.paste_time_on_day({
    time,
    weekday: part({ weekday: 'short' }),
    day: part({ day: '2-digit' }),
    month: part({ month: 'short' }),
    year: part({ year: 'numeric' }),
  })
}

function waitText(seconds: number): string {
  if (seconds < 120) return m.paste_seconds({ count: seconds })
  if (seconds < 7200) return m.paste_minutes({ count: Math.ceil(seconds / 60) })
  if (seconds < 2 * DAY) return m.paste_hours({ count: Math.ceil(seconds / 3600) })
  return m.paste_days({ count: Math.ceil(seconds / DAY) })
}
