import { dateOf, type RateHeaders } from './rate-headers'
import type { RetryHint } from './types'

const DAY = 86_400
/** Past this a number is a moment in milliseconds, below the other a number of seconds to wait. */
const MILLISECONDS = 1e11
const SHORTEST_MOMENT = 1e8

/**
 * When to try again. `Retry-After` holds seconds or a date (RFC 9110, 10.2.3), counted from the answer's
 * own `Date` where that is given; `X-Rate-Limit-Reset` holds Unix seconds and binds when no call is left.
 * Where both are there, the later one is safe.
 *
 * @param code the status of the answer, when known
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
  if (reset < SHORTEST_MOMENT) return later(now, reset)
  return dateOf(new Date(reset > MILLISECONDS ? reset : reset * 1000).toString())
}

/** Nothing for a wait so long that it is no date any more. */
function later(from: Date, seconds: number): Date | undefined {
  const at = new Date(from.getTime() + seconds * 1000)
  return Number.isNaN(at.getTime()) ? undefined : at
}

function sentenceOf(at: Date, seconds: number, now: Date): RetryHint['sentence'] {
  const time = clockOf(at, now)
  if (seconds === 0) return { before: 'The wait ended at ', time, after: '. Try again now.' }
  return { before: 'Try again at ', time, after: ` (in ${waitOf(seconds)}).` }
}

/** Local time with seconds for short waits, with the date when it is not within a day. */
function clockOf(at: Date, now: Date): string {
  const [hours, minutes, seconds] = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  )
  const distance = Math.abs(at.getTime() - now.getTime()) / 1000
  const time = distance < 120 ? `${hours}:${minutes}:${seconds}` : `${hours}:${minutes}`
  return distance < DAY ? time : `${time} on ${at.toDateString()}`
}

function waitOf(seconds: number): string {
  if (seconds < 120) return amount(seconds, 'second')
  if (seconds < 7200) return amount(Math.ceil(seconds / 60), 'minute')
  return seconds < 2 * DAY ? amount(Math.ceil(seconds / 3600), 'hour') : amount(Math.ceil(seconds / DAY), 'day')
}

/** "1 second", "3 seconds". */
export function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
