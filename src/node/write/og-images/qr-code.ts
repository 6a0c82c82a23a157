import { encode } from 'uqr'

/** What a camera needs around the code to find it, in modules. */
const QUIET = 4

/**
 * An address as a QR code for paper: an SVG file, dark on white. Its dark runs are strokes, which is half the size of
 * rectangles: every page of an article fetches one.
 */
export function qrCode(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET })
  const strokes = data.map((row, y) => rowStrokes(row, y)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0-.5h${size}v${size}H0z"/><path stroke="#000" d="${strokes}"/></svg>\n`
  )
}

/** The first run of a row is placed on the page, the others after the one before. */
function rowStrokes(row: boolean[], y: number): string {
  const runs = [
    ...row
      .map((dark) => (dark ? '#' : ' '))
      .join('')
      .matchAll(/#+/g),
  ]
  let end = 0
  return runs
    .map(({ index, 0: { length } }) => {
      const move = end === 0 ? `M${index} ${y}` : `m${index - end} 0`
      end = index + length
      return `${move}h${length}`
    })
    .join('')
}
