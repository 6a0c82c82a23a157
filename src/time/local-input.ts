import * as m from '#words'
import { utcTime } from './format'

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/
const UTC_MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/
const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?$/i
const two = (value: number) => String(Math.floor(value)).padStart(2, '0')

/** The value of a `datetime-local` input, in the device's zone: `2026-11-21T14:05`. */
export function formatLocalInput(time: Date | number): string {
  const date = new Date(time)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** @returns milliseconds; nothing for an empty or half-filled input, or for a time that does not exist */
export function parseLocalInput(value: string): number | undefined {
  return LOCAL.test(value) ? parseStamp(value) : undefined
}

/**
 * The time of a `datetime-local` input for a message to support: local with its zone, and UTC.
 *
 * @param zone the zone's name, such as `America/Denver`; empty when unknown
 * @returns nothing for an input without a time
 */
export function describeLocalInput(value: string, zone: string): string {
  const time = parseLocalInput(value)
  if (time === undefined) return ''
  return m.time_local_and_utc({
    local: value.slice(0, 16).replace('T', ' '),
    zone: zone ? `${zone}, ${utcOffset(time)}` : utcOffset(time),
    utc: utcTime(time),
  })
}

/** The value of a time, by default now, in an address, the same for everyone who opens it: `2026-11-20T14:05Z`. */
export function formatStamp(time = Date.now()): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`
}

/**
 * Parses a time from an address, perhaps typed by hand. A stamp without a zone is in the device's own; a plus
 * sign that the address turned into a space is restored.
 *
 * @returns milliseconds; nothing for text that is no time
 */
export function parseStamp(text: string | null): number | undefined {
  const stamp = (text ?? '').trim().replace(/ (?=\d\d:?\d\d$)/, '+')
  if (!STAMP.test(stamp) || !isCalendarDay(stamp)) return undefined
  const time = Date.parse(stamp.toUpperCase().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(time) ? undefined : time
}

/** As `parseStamp`, for addresses that only this site writes: exactly what `formatStamp` gives. */
export function parseUtcStamp(text: string | null | undefined): number | undefined {
  return text && UTC_MINUTE.test(text) ? parseStamp(text) : undefined
}

/** `Date.parse` reads February 31 as a day in March. */
function isCalendarDay(stamp: string): boolean {
  const [year = 0, month = 0, day = 0] = stamp.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function utcOffset(time: number): string {
  const minutes = -new Date(time).getTimezoneOffset()
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}
