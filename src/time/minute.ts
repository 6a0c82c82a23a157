const MINUTE = 60_000
const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/
const FIELD_SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** A moment to the minute in UTC, as it stands in an address: `2026-11-21T14:05Z`. */
export function toMinute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`
}

/** The present minute, for the moment something is pressed. */
export function thisMinute(): string {
  return toMinute(Date.now())
}

/** @returns milliseconds, or nothing for what is no such moment */
export function parseMinute(text: string | null | undefined): number | undefined {
  const at = SHAPE.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

/** A moment as a `datetime-local` field shows it, in the device's own zone. */
export function toLocalField(at: number): string {
  const minutesWest = new Date(at).getTimezoneOffset()
  return new Date(at - minutesWest * MINUTE).toISOString().slice(0, 16)
}

/** @returns milliseconds, or nothing for an empty or half-filled field */
export function parseLocalField(text: string): number | undefined {
  const at = FIELD_SHAPE.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
