const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** A length of time in its two largest units, rounded: `8 hours 46 minutes`, `43 minutes 12 seconds`. */
export function durationWords(milliseconds: number): string {
  const seconds = toSmallerUnit(milliseconds / 1000)
  const first = firstUnit(seconds)
  const [largest, size] = UNITS[first] ?? UNITS[3]
  const whole = Math.floor(seconds / size)
  const [smaller, smallerSize] = UNITS[first + 1] ?? []
  const rest = smallerSize === undefined ? 0 : Math.round((seconds - whole * size) / smallerSize)
  return rest > 0 && smaller ? `${counted(whole, largest)} ${counted(rest, smaller)}` : counted(whole, largest)
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

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
