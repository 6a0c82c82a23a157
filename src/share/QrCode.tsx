import * as m from '#words'
import { encode } from 'uqr'

/** An address as a QR code. Always dark on white, in every theme: cameras do not find inverted codes. */
export function QrCode({ text }: { text: string }) {
  const code = qrPath(text)
  if (!code) return <p className="text-sm">{m.share_qr_too_long()}</p>
  return (
    <svg
      role="img"
      aria-label={m.share_qr_name({ address: text })}
      viewBox={`0 -.5 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className="size-44 forced-color-adjust-none rounded-md border border-line"
    >
      <rect y={-0.5} width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} stroke="#000" />
    </svg>
  )
}

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
