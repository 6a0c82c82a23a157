import { encode } from 'uqr'

/** What a QR code needs around it to be found by a camera, in modules. */
const QUIET = 4

/**
 * A text as a QR code: one SVG path of unit squares.
 *
 * @returns the path and the side of the square it stands in, or nothing for a text too long for any code
 */
export function qrPath(text: string): { path: string; side: number } | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET })
    return { path: data.map(rowPath).join(''), side: size }
  } catch {
    return undefined
  }
}

/** The dark runs of a row, each a rectangle one module high. */
function rowPath(row: boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
  return starts.map((x) => `M${x} ${y}h${lengthOfRun(row, x)}v1H${x}z`).join('')
}

function lengthOfRun(row: boolean[], from: number): number {
  const end = row.indexOf(false, from)
  return (end < 0 ? row.length : end) - from
}
