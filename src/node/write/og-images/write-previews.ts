import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { paths, pictures } from '../../../paths'
import type { Content } from '../../read/load'
import { drawAll } from './draw-all'
import { drawIcons } from './icons'
import { MANIFEST, webManifest } from './manifest'
import { publicationOf } from '../exports/publication'
import { previewOf, previewOfSite } from './preview-of'
import { qrCode } from './qr-code'

/** The pictures of a site in the order of `paths`, as places of files on the disk. */
interface Drawn {
  paths: string[]
  places: string[]
}

/** Draws a picture for the link to each page, in threads of its own: the build need not wait for them. */
export async function drawPreviews({ articles, site }: Content): Promise<Drawn> {
  const places = await drawAll([previewOfSite(site), ...articles.map(({ entry }) => previewOf(entry, site))])
  return { paths: [pictures.sitePreview(), ...articles.map(({ entry }) => pictures.preview(entry.id))], places }
}

/**
 * Writes the pictures for links, the code for cameras on each printed page, the icons and the description of the installed app.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of the largest picture
 */
export async function writePreviews(content: Content, { paths: targets, places }: Drawn, out: string, base: string) {
  const { articles, site } = content
  const { address } = publicationOf(content, base)
  let largest = 0
  for (const [index, path] of targets.entries()) {
    const picture = await readFile(places[index] ?? '')
    await write(join(out, path), picture)
    largest = Math.max(largest, picture.length)
  }
  for (const { entry } of articles)
    await write(join(out, pictures.qrCode(entry.slug)), qrCode(address(paths.short(entry.slug))))
  const svg = await readFile(join(out, 'icon.svg'), 'utf8')
  for (const [path, icon] of await drawIcons(svg)) await write(join(out, path), icon)
  await write(join(out, MANIFEST), `${JSON.stringify(webManifest(site, base))}\n`)
  return largest
}

async function write(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
