import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { paths, pictures } from '../../../paths'
import type { Content } from '../../read/load'
import { drawnOnce } from './cache'
import { drawPreview } from './draw'
import { drawIcons } from './icons'
import { MANIFEST, webManifest } from './manifest'
import { publicationOf } from '../exports/publication'
import { previewOf, previewOfSite } from './preview-of'
import { qrCode } from './qr-code'

const CACHE = 'node_modules/.cache/previews'
/** What draws them: when it changes, so do the pictures. */
const DRAWING = ['PreviewCard.tsx', 'colors.ts', 'draw.ts']

/**
 * Writes a picture for the link to each page, the code for cameras on its printed sheet, the icons and the description of the installed app.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of the largest picture
 */
export async function writePreviews(content: Content, out: string, base: string): Promise<number> {
  const { articles, site } = content
  const { address } = publicationOf(content, base)
  const sources = await Promise.all(DRAWING.map((name) => readFile(join(import.meta.dirname, name), 'utf8')))
  const wanted = [
    { path: pictures.sitePreview(), preview: previewOfSite(site) },
    ...articles.map(({ entry }) => ({ path: pictures.preview(entry.id), preview: previewOf(entry, site) })),
  ]
  const sizes = await Promise.all(
    wanted.map(async ({ path, preview }) => {
      const drawn = await drawnOnce(CACHE, [...sources, JSON.stringify(preview)], () => drawPreview(preview))
      await write(join(out, path), drawn)
      return drawn.length
    }),
  )
  for (const { entry } of articles)
    await write(join(out, pictures.qrCode(entry.slug)), qrCode(address(paths.short(entry.slug))))
  const svg = await readFile(join(out, 'icon.svg'), 'utf8')
  for (const [path, icon] of await drawIcons(svg)) await write(join(out, path), icon)
  await write(join(out, MANIFEST), `${JSON.stringify(webManifest(site, base))}\n`)
  return Math.max(...sizes)
}

async function write(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
