import sharp from 'sharp'

/** What is made of `public/icon.svg`, by path from the site's base. */
export const ICONS = {
  /** For what knows no SVG, such as lists of bookmarks and old browsers. */
  favicon: '/favicon.ico',
  apple: '/apple-touch-icon.png',
  small: '/icon-192.png',
  large: '/icon-512.png',
  /** Systems cut their own shape out of it. */
  maskable: '/icon-maskable-512.png',
} as const

interface Shape {
  path: string
  side: number
  /** Colored up to its edges, for systems that cut the corners themselves. */
  full: boolean
}

const SHAPES: Shape[] = [
  { path: ICONS.favicon, side: 32, full: false },
  { path: ICONS.apple, side: 180, full: true },
  { path: ICONS.small, side: 192, full: false },
  { path: ICONS.large, side: 512, full: false },
  { path: ICONS.maskable, side: 512, full: true },
]

/**
 * Draws every icon from the one that is drawn by hand.
 *
 * @param svg whose background is a rectangle with round corners
 * @returns files by path from the site's base
 */
export async function drawIcons(svg: string): Promise<Map<string, Buffer>> {
  const files = SHAPES.map(async ({ path, side, full }) => {
    const picture = full ? svg.replace(/ rx="\d+"/, '') : svg
    // SVG is drawn at 72 dots an inch and 32 units; scaled afterwards, its edges would blur.
    const png = await sharp(Buffer.from(picture), { density: (72 * side) / 32 })
      .resize(side, side)
      .png({ palette: true, colours: 64, dither: 0 })
      .toBuffer()
    return [path, path.endsWith('.ico') ? toIco(png, side) : png] as const
  })
  return new Map(await Promise.all(files))
}

/** One PNG in the frame that Windows gave icons: a header of 6 bytes and an entry of 16. */
function toIco(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(side, 6)
  head.writeUInt8(side, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
