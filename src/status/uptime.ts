const HOUR = 3_600_000

/** The figures that services state, in percent. */
export const LEVELS = [99, 99.5, 99.9, 99.95, 99.99, 99.999]
export const USUAL = LEVELS.indexOf(99.9)

/** A month of 30 days and a year of 365, in hours. */
export const MONTH = 720
export const YEAR = 8760

export const COLUMNS = 36
const SQUARE = 10
const SIDE = 8
/** Less would not be seen at all; the words give the true figure. */
const HAIRLINE = 0.8

/** The outage that an uptime leaves in so many hours, in milliseconds. */
export function outage(percent: number, hours: number): number {
  return ((100 - percent) / 100) * hours * HOUR
}

/**
 * Squares of a month drawn as one square for each hour, row by row, as the path of an SVG picture.
 *
 * @param first where to begin, counted from 0
 * @param hours how many; of the last one only its part is drawn
 */
export function squares(first: number, hours: number): string {
  return Array.from({ length: Math.ceil(hours) }, (_, index) => {
    const place = first + index
    const width = Math.max(HAIRLINE, SIDE * Math.min(1, hours - index))
    const [x, y] = [(place % COLUMNS) * SQUARE + 1, Math.floor(place / COLUMNS) * SQUARE + 1]
    return `M${x} ${y}h${round(width)}v${SIDE}h${round(-width)}z`
  }).join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
