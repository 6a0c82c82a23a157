import * as m from '#words'
import sharp from 'sharp'
import { join } from 'node:path/posix'
import type { Site } from '../../../content-model/types'
import { paths } from '../../../paths'
import { language } from '../../read/places'

/** The light theme of `src/theme/tokens.css`, for pictures that appear on other sites. A test compares the two. */
export const COLORS = {
  paper: '#f5f6f4',
  ink: '#14191b',
  'ink-soft': '#414a4d',
  accent: '#004d66',
  sign: '#ffc629',
  'on-sign': '#17140a',
} as const

/** Pixels of a link preview: the size that mail programs and chats show uncropped. */
export const WIDTH = 1200
export const HEIGHT = 630

/** What is made of `public/icon.svg`, by path from the site's base. */
export const ICONS = {
  /** For what knows no SVG, such as lists of bookmarks and old browsers. */
  favicon: '/favicon.ico',
  apple: '/apple-touch-icon.png',
  small: '/icon-192.png',
  large: '/icon-512.png',
  /** Operating systems crop it to their own shape. */
  maskable: '/icon-maskable-512.png',
} as const

interface Shape {
  path: string
  side: number
  /** Filled to the edges, for systems that round the corners themselves. */
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
 * Renders every icon from `public/icon.svg`.
 *
 * @param svg with a background rectangle with rounded corners
 * @returns files by path from the site's base
 */
export async function drawIcons(svg: string): Promise<Map<string, Buffer>> {
  const files = SHAPES.map(async ({ path, side, full }) => {
    const picture = full ? svg.replace(/ rx="\d+"/, '') : svg
    // At the default 72 dpi the 32 units would be rendered small and then scaled up, which blurs.
    const png = await sharp(Buffer.from(picture), { density: (72 * side) / 32 })
      .resize(side, side)
      .png({ palette: true, colours: 64, dither: 0 })
      .toBuffer()
    return [path, path.endsWith('.ico') ? toIco(png, side) : png] as const
  })
  return new Map(await Promise.all(files))
}

/** An ICO file with one PNG: a header of 6 bytes, one entry of 16, the picture. */
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

export const MANIFEST = '/site.webmanifest'

/**
 * The web app manifest: what a device needs to install the site as an app.
 *
 * @param base the path below which the site is served
 */
export function webManifest({ name, product, description }: Site, base: string) {
  const at = (path: string) => join(base, path)
  const png = (src: string, side: number) => ({ src: at(src), sizes: `${side}x${side}`, type: 'image/png' })
  const shortcut = (label: string, path: string) => ({
    name: label,
    url: at(path),
    icons: [png(ICONS.small, 192)],
  })
  return {
    id: base,
    name,
    short_name: m.export_search_name({ product }),
    description,
    lang: language,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: COLORS.paper,
    theme_color: COLORS.paper,
    categories: ['utilities', 'productivity'],
    icons: [
      { src: at('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      png(ICONS.small, 192),
      png(ICONS.large, 512),
      { ...png(ICONS.maskable, 512), purpose: 'maskable' },
    ],
    shortcuts: [
      shortcut(m.app_search(), paths.search()),
      shortcut(m.app_what_are_you_seeing(), paths.diagnose()),
      shortcut(m.app_head_status_title({ product }), paths.status()),
    ],
  }
}

/**
 * Adds the icons, the web app manifest and the tags that all link previews share to the shell's head.
 *
 * @param base the path below which the site is served
 */
export function withIcons(shell: string, base: string): string {
  const at = (path: string) => base + path.slice(1)
  const icons = [
    `<link rel="icon" href="${at(ICONS.favicon)}" sizes="32x32">`,
    `<link rel="apple-touch-icon" href="${at(ICONS.apple)}">`,
    `<link rel="manifest" href="${at(MANIFEST)}">`,
  ]
  // Must follow the page's own `og:image`: these tags describe the last image before them.
  const common = [
    `<meta property="og:image:width" content="${WIDTH}">`,
    `<meta property="og:image:height" content="${HEIGHT}">`,
    '<meta name="twitter:card" content="summary_large_image">',
  ]
  return shell.replace('<!--head-->', () => `${icons.join('')}<!--head-->${common.join('')}`)
}
