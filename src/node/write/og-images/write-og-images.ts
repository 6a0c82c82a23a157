import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { paths, pictures } from '../../../paths'
import { qrPath } from '../../../share/qr-path'
import { readCached } from '../../cache'
import type { Content } from '../../read/load'
import { publicationOf } from '../exports/publication'
import { writeOutput } from '../output'
import { ogCardOf, ogCardOfSite, type OgCardProps } from './OgCard'
import { drawIcons, MANIFEST, webManifest } from './icons'

/** The pictures of a site: their paths from the base, and where on the disk each was drawn to. */
interface Drawn {
  paths: string[]
  places: string[]
}

/** Draws the link preview of each page in worker threads, while the build goes on. */
export async function drawOgImages({ articles, site }: Content): Promise<Drawn> {
  const places = await drawAll([ogCardOfSite(site), ...articles.map(({ entry }) => ogCardOf(entry, site))])
  return { paths: [pictures.sitePreview(), ...articles.map(({ entry }) => pictures.preview(entry.id))], places }
}

/**
 * Writes the pictures for links, the QR codes for printed pages, the icons and the web app manifest.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of the largest picture
 */
export async function writeOgImages(content: Content, { paths: targets, places }: Drawn, out: string, base: string) {
  const { articles, site } = content
  const { address } = publicationOf(content, base)
  let largest = 0
  for (const [index, path] of targets.entries()) {
    const picture = await readFile(places[index] ?? '')
    await writeOutput(join(out, path), picture)
    largest = Math.max(largest, picture.length)
  }
  for (const { entry } of articles)
    await writeOutput(join(out, pictures.qrCode(entry.slug)), qrCode(address(paths.short(entry.slug))))
  const svg = await readFile(join(out, 'icon.svg'), 'utf8')
  for (const [path, icon] of await drawIcons(svg)) await writeOutput(join(out, path), icon)
  await writeOutput(join(out, MANIFEST), `${JSON.stringify(webManifest(site, base))}\n`)
  return largest
}

/** The sources of the drawing: a change in them makes cached pictures stale. */
const DRAWING = ['OgCard.tsx', 'draw.ts', 'icons.ts']

/** One core is left for the bundles and pages, and many threads would load fonts and layout for a few pictures each. */
const THREADS = Math.min(8, Math.max(1, availableParallelism() - 1))

interface Task {
  file: string
  card: OgCardProps
}

/**
 * Draws the pictures that are not in the cache, in worker threads.
 *
 * @returns the file of each picture, in the order given
 * @throws when a picture cannot be drawn
 */
async function drawAll(cards: OgCardProps[]): Promise<string[]> {
  const sources = await Promise.all(DRAWING.map((name) => readFile(join(import.meta.dirname, name), 'utf8')))
  const places: string[] = []
  const missing: Task[] = []
  for (const card of cards) {
    const { file, content } = await readCached('og-images', [...sources, JSON.stringify(card)])
    places.push(file)
    if (!content) missing.push({ file, card })
  }
  const threads = Math.min(THREADS, missing.length)
  const left = missing.values()
  await Promise.all(Array.from({ length: threads }, () => drawInThread(left)))
  return places
}

/** Node 20 does not register tsx in worker threads by itself. */
const START = `import('tsx/esm/api').then(({ register }) => { register(); import('${new URL('./draw-worker.ts', import.meta.url).href}') })`

/** Sends one task after the other to a thread of its own until none is left. */
async function drawInThread(left: Iterator<Task>): Promise<void> {
  const worker = new Worker(START, { eval: true })
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        const { value, done } = left.next()
        if (done) resolve()
        else worker.postMessage(value)
      }
      worker.on('error', reject)
      worker.on('message', ({ error }: { error?: string }) => (error === undefined ? next() : reject(new Error(error))))
      next()
    })
  } finally {
    await worker.terminate()
  }
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
