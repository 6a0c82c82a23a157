const INPUT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/
const two = (value: number) => String(Math.floor(value)).padStart(2, '0')

/** A time as a `datetime-local` input takes it, in the device's own zone. */
export function toInput(time: Date): string {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`
}

/** @returns nothing for an empty or half-filled input, or one that is no time */
export function parseInput(input: string): Date | undefined {
  const time = new Date(input)
  return INPUT.test(input) && !Number.isNaN(time.getTime()) ? time : undefined
}

/**
 * The time of an input in words that leave no doubt: local with its zone, and UTC.
 *
 * @param zone the zone's name, such as `America/Denver`; empty when unknown
 * @returns nothing for an input that is no time
 */
export function describeTime(input: string, zone: string): string {
  const time = parseInput(input)
  if (!time) return ''
  const name = zone ? `${zone}, ${offset(time)}` : offset(time)
  return `${input.slice(0, 16).replace('T', ' ')} (${name}), which is ${utc(time)}`
}

/** `2026-11-21 21:05 UTC` */
export function utc(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function offset(time: Date): string {
  const minutes = -time.getTimezoneOffset()
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}
