import * as m from '#words'

const UNITS = [
  [m.time_days, 86_400],
  [m.time_hours, 3600],
  [m.time_minutes, 60],
  [m.time_seconds, 1],
] as const

/** A length of time in its two largest units, rounded: `8 hours 46 minutes`, `43 minutes 12 seconds`. */
export function durationWords(milliseconds: number): string {
  const seconds = toSmallerUnit(milliseconds / 1000)
  const first = firstUnit(seconds)
  const [largest, size] = UNITS[first] ?? UNITS[3]
  const whole = Math.floor(seconds / size)
  const [smaller, smallerSize] = UNITS[first + 1] ?? []
  const rest = smallerSize === undefined ? 0 : Math.round((seconds - whole * size) / smallerSize)
  const words = largest({ count: whole })
  return rest > 0 && smaller ? m.time_two_units({ larger: words, smaller: smaller({ count: rest }) }) : words
}

/** Rounded first, so that 59.9 minutes are an hour and not 60 minutes. */
function toSmallerUnit(seconds: number): number {
  const [, size] = UNITS[firstUnit(seconds) + 1] ?? UNITS[3]
  return Math.round(seconds / size) * size
}

function firstUnit(seconds: number): number {
  const index = UNITS.findIndex(([, size]) => seconds >= size)
  return index === -1 ? UNITS.length - 1 : index
}
