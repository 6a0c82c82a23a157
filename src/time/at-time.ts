const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?$/i
const two = (value: number) => String(value).padStart(2, '0')

/**
 * The time that an address asks about. A stamp without a zone is in the device's own, as an input of
 * a form writes it; a plus sign that the address turned into a space is mended.
 *
 * @returns nothing for what is no time
 */
export function parseAt(text: string | null): Date | undefined {
  const stamp = (text ?? '').trim().replace(/ (?=\d\d:?\d\d$)/, '+')
  if (!STAMP.test(stamp) || !isDay(stamp)) return undefined
  const time = new Date(stamp.toUpperCase().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** The built-in parser takes February 31 for a day in March. */
function isDay(stamp: string): boolean {
  const [year = 0, month = 0, day = 0] = stamp.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `2026-11-20T14:05Z`: the same minute for everyone the address is sent to. */
export function formatAt(time: Date): string {
  return `${time.toISOString().slice(0, 16)}Z`
}

/** As a `datetime-local` input takes it, in the device's zone. */
export function toLocalInput(time: Date): string {
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}
