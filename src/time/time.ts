/** How the reader's device tells the time; absent values are the device's own. */
export interface Clock {
  timeZone?: string
  hourCycle?: 'h11' | 'h12' | 'h23' | 'h24'
}

/** American English like the rest of the page, with the device's zone and its 12 or 24 hours. */
function format(at: number, shape: Intl.DateTimeFormatOptions, { timeZone, hourCycle }: Clock): string {
  const cycle = hourCycle ?? formatter(undefined, { hour: 'numeric' }).resolvedOptions().hourCycle
  return formatter('en-US', { ...shape, timeZone, hourCycle: cycle })
    .format(at)
    .replace(/\u202f/g, ' ')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Kept, because making one takes longer than all of its use on a page. */
function formatter(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, kept)
  return kept
}

/** `2:05 PM`, with the day when it is not today's: `Thu 2:05 PM`. */
export function clockTime(at: number, now: number, clock: Clock = {}): string {
  const isOwn = clock.timeZone === undefined && clock.hourCycle === undefined
  const time = isOwn ? deviceTime(new Date(at)) : format(at, { hour: 'numeric', minute: '2-digit' }, clock)
  return isSameDay(at, now, clock) ? time : `${format(at, { weekday: 'short' }, clock)} ${time}`
}

/** The languages whose clocks count to twelve, and the countries where they do not, or alone do. */
const TWELVE =
  /^(?:ar|bn|el|fil|gu|hi|kn|ko|ml|mr|ms|pa|ta|te|ur|en(?!-(?:GB|IE|ZA|KE|NG|DE|FR|NL|BE|CH|AT|SE|DK|NO|FI|IL))|es-(?!ES)|zh-(?:HK|SG|TW))\b/i

/** @param language such as `en-US`; what `Intl` would say of it, without loading what `Intl` needs */
export function countsToTwelve(language: string): boolean {
  return TWELVE.test(language)
}

/** Without a formatter: the first one of a page takes a slow phone 60 to 100 ms, and every page says when it read. */
function deviceTime(date: Date): string {
  const minutes = String(date.getMinutes()).padStart(2, '0')
  const hours = date.getHours()
  if (!countsToTwelve(globalThis.navigator?.language ?? 'en-US')) return `${String(hours).padStart(2, '0')}:${minutes}`
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`
}

/** Without a formatter where the zone is the device's: a slow phone takes 20 ms to make one. */
function isSameDay(one: number, other: number, clock: Clock): boolean {
  if (clock.timeZone === undefined) return new Date(one).toDateString() === new Date(other).toDateString()
  const day = (time: number) => format(time, { dateStyle: 'short' }, clock)
  return day(one) === day(other)
}

/** `Thursday, Nov 19, 2:40 PM PST`: enough to compare with one's own error, in any zone. */
export function moment(at: number, clock: Clock = {}): string {
  return format(
    at,
    { weekday: 'long', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
    clock,
  )
}

/** `Nov 19, 2026, 2:40 PM PST`: for what may be long ago. */
export function dated(at: number, clock: Clock = {}): string {
  return format(
    at,
    {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    },
    clock,
  )
}

/** `Nov 19, 2026` */
export function dayOf(at: number, clock: Clock = {}): string {
  return format(at, { year: 'numeric', month: 'short', day: 'numeric' }, clock)
}

/** `Nov 19`, or `Nov 2026` on an axis of so many days that the year is needed. */
export function tickOf(at: number, days: number, clock: Clock = {}): string {
  const rest = days < 300 ? ({ day: 'numeric' } as const) : ({ year: 'numeric' } as const)
  return format(at, { month: 'short', ...rest }, clock)
}

/** `2026-11-19 22:40 UTC`, what logs and support people work with. */
export function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
