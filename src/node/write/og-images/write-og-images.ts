import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths, pictures } from '../../../paths'
import { qrPath } from '../../../share/QrCode'
import { readCached, writeOutput } from '../../files'
import type { Content } from '../../read/load'
import { beginInThreads, THREADS } from '../../threads'
import { publicationOf } from '../exports/publication'
import { ogCardOf, ogCardOfSite, type OgCardProps } from './OgCard'
import type { ToDraw } from './draw'
import { drawIcons, MANIFEST, webManifest } from './icons'

/** The pictures of a site: their paths from the base, and where on the disk each is drawn to. */
interface Drawing {
  paths: string[]
  places: string[]
  /** Waits until all are drawn. */
  finish: () => Promise<void>
}

/** Draws the link preview of each page in worker threads, while the build goes on. */
export function drawOgImages({ articles, site }: Content): Drawing {
  return {
    paths: [pictures.sitePreview(), ...articles.map(({ entry }) => pictures.preview(entry.id))],
    ...drawAll([ogCardOfSite(site), ...articles.map(({ entry }) => ogCardOf(entry, site))]),
  }
}

/**
 * Writes the pictures for links, the QR codes for printed pages, the icons and the web app manifest.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of the largest picture
 * @throws when a picture cannot be drawn
 */
export async function writeOgImages(content: Content, drawing: Drawing, out: string, base: string): Promise<number> {
  const { paths: targets, places } = drawing
  await drawing.finish()
  const { articles, site } = content
  const { address } = publicationOf(content, base)
  let largest = 0
  for (const [index, path] of targets.entries()) {
    const picture = readFileSync(places[index] ?? '')
    writeOutput(join(out, path), picture)
    largest = Math.max(largest, picture.length)
  }
  for (const { entry } of articles)
    writeOutput(join(out, pictures.qrCode(entry.slug)), qrCode(address(paths.short(entry.slug))))
  const svg = readFileSync(join(out, 'icon.svg'), 'utf8')
  for (const [path, icon] of await drawIcons(svg)) writeOutput(join(out, path), icon)
  writeOutput(join(out, MANIFEST), `${JSON.stringify(webManifest(site, base))}\n`)
  return largest
}

/** The sources of the drawing: a change in them makes cached pictures stale. */
const DRAWING = ['OgCard.tsx', 'draw.ts', 'icons.ts']

/** One core is left for the bundles and pages. */
const DRAWING_THREADS = Math.max(1, THREADS - 1)

/** Draws the pictures that are not in the cache. Gives the file of each, in the order given. */
function drawAll(cards: OgCardProps[]): Pick<Drawing, 'places' | 'finish'> {
  const sources = DRAWING.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  const cached = cards.map((card) => ({ card, ...readCached('og-images', [...sources, JSON.stringify(card)]) }))
  const missing: ToDraw[] = cached.flatMap(({ card, file, content }) => (content ? [] : { file, card }))
  const finish = beginInThreads(new URL('./draw.ts', import.meta.url), missing, DRAWING_THREADS)
  return { places: cached.map(({ file }) => file), finish }
}

/**
 * An address as a QR code for paper: an SVG file, dark on white.
 *
 * @throws when the address is too long for a QR code
 */
export function qrCode(address: string): string {
  const code = qrPath(address)
  if (!code) throw new RangeError(`Too long for a QR code: ${address}`)
  const { path, size } = code
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0-.5h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>\n`
  )
}
