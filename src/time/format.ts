import * as m from '#words'

/** How a device shows time; absent values are those of this device. */
export interface Clock {
  timeZone?: string
  hourCycle?: 'h11' | 'h12' | 'h23' | 'h24'
}

/** In the language of the page, in the device's zone and with its 12 or 24 hours. */
function format(at: number, options: Intl.DateTimeFormatOptions, { timeZone, hourCycle }: Clock): string {
  const cycle = hourCycle ?? formatter(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle
  return formatter(m.time_locale(), { ...options, timeZone, hourCycle: cycle })
    .format(at)
    .replace(/[\u202f\u00a0]/g, ' ')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Cached, because creating a formatter takes longer than all of its uses on a page. */
function formatter(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const cached = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, cached)
  return cached
}

/** `2:05 PM`, with the weekday when it is not the day of `now`: `Thu 2:05 PM`. */
export function clockTime(at: number, now: number, clock: Clock = {}): string {
  const isDeviceClock = clock.timeZone === undefined && clock.hourCycle === undefined
  const time = isDeviceClock ? deviceTime(new Date(at)) : format(at, { hour: 'numeric', minute: '2-digit' }, clock)
  return isSameDay(at, now, clock) ? time : `${format(at, { weekday: 'short' }, clock)} ${time}`
}

/** Languages with a 12-hour clock, and the countries that are exceptions to their language. */
const TWELVE_HOURS =
  /^(?:ar|bn|el|fil|gu|hi|kn|ko|ml|mr|ms|pa|ta|te|ur|en(?!-(?:GB|IE|ZA|KE|NG|DE|FR|NL|BE|CH|AT|SE|DK|NO|FI|IL))|es-(?!ES)|zh-(?:HK|SG|TW))\b/i

/** @param language such as `en-US`; the answer is that of `Intl`, without the cost of a formatter */
export function usesTwelveHours(language: string): boolean {
  return TWELVE_HOURS.test(language)
}

/** No formatter, because every page shows this: the first one on a page costs a slow phone 60 to 100 ms. */
function deviceTime(date: Date): string {
  const minutes = String(date.getMinutes()).padStart(2, '0')
  const hours = date.getHours()
  if (!usesTwelveHours(globalThis.navigator?.language ?? 'en-US')) return `${String(hours).padStart(2, '0')}:${minutes}`
  const time = `${hours % 12 || 12}:${minutes}`
  return hours < 12 ? m.time_morning({ time }) : m.time_afternoon({ time })
}

/** No formatter in the device's own zone: creating one costs a slow phone 20 ms. */
function isSameDay(one: number, other: number, clock: Clock): boolean {
  if (clock.timeZone === undefined) return new Date(one).toDateString() === new Date(other).toDateString()
  const day = (time: number) => format(time, { dateStyle: 'short' }, clock)
  return day(one) === day(other)
}

/** `Thursday, Nov 19, 2:40 PM PST`: comparable with the time of one's own error, in any zone. */
export function weekdayTime(at: number, clock: Clock = {}): string {
  return format(at, { weekday: 'long', month: 'short', day: 'numeric', ...TIME }, clock)
}

/** `Nov 19, 2026, 2:40 PM PST`: for what may be long ago. */
export function dateTime(at: number, clock: Clock = {}): string {
  return format(at, { ...DATE, ...TIME }, clock)
}

/** `Nov 19, 2026` */
export function shortDate(at: number, clock: Clock = {}): string {
  return format(at, DATE, clock)
}

const DATE = { year: 'numeric', month: 'short', day: 'numeric' } as const
const TIME = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const

/** The label of a time axis: `Nov 19`, or `Nov 2026` where the axis is so long that the year is needed. */
export function axisLabel(at: number, axisDays: number, clock: Clock = {}): string {
  const rest = axisDays < 300 ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const)
  return format(at, { month: 'short', ...rest }, clock)
}

/** `2026-11-19 22:40 UTC`, the notation of logs and support desks. */
export function utcTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

const MONTHS = m.time_months().split(' ')

/**
 * A calendar day in words, without a formatter: articles show it on first paint.
 *
 * @param day such as `2026-11-20`
 * @returns such as `November 20, 2026`
 */
export function longDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return m.time_long_date({ month: MONTHS[Number(month) - 1] ?? '', day: Number(date), year })
}

/** `20 Nov`, with the year when it is not the year of `now`. */
export function dayAndMonth(at: number, now: number): string {
  const date = new Date(at)
  const year = date.getFullYear()
  const day = `${date.getDate()} ${MONTHS[date.getMonth()]?.slice(0, 3) ?? ''}`
  return year === new Date(now).getFullYear() ? day : `${day} ${year}`
}

/** The name of the device's time zone, such as `America/Denver`; empty where it is unknown. */
export function deviceTimeZone(): string {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
  } catch {
    return ''
  }
}
