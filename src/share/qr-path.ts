import { encode } from 'uqr'

/** The blank margin that cameras need around a code, in modules. */
const QUIET_ZONE = 4

/**
 * Encodes a text as a QR code: one SVG path of horizontal strokes, one unit high, to draw in the view box
 * `0 -.5 size size`. Strokes take half the characters of rectangles, and every article page fetches a code.
 *
 * @returns the path and the side length of the code in modules; undefined when the text is too long for a QR code
 */
export function qrPath(text: string): { path: string; size: number } | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
    return { path: data.map(rowPath).join(''), size }
  } catch {
    return undefined
  }
}

/** The first stroke of a row has an absolute position; the others continue from the end of the one before. */
function rowPath(row: boolean[], y: number): string {
  const strokes = row
    .map((isDark) => (isDark ? '#' : ' '))
    .join('')
    .matchAll(/#+/g)
  let end = 0
  return [...strokes]
    .map(({ index, 0: { length } }) => {
      const move = end === 0 ? `M${index} ${y}` : `m${index - end} 0`
      end = index + length
      return `${move}h${length}`
    })
    .join('')
}
