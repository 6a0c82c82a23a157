import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pictures } from '../../paths'
import type { Content } from '../content/load'
import { drawnOnce } from './cache'
import { drawPreview } from './draw'
import { drawIcons } from './icons'
import { MANIFEST, webManifest } from './manifest'
import { previewOf, previewOfSite } from './preview-of'

const CACHE = 'node_modules/.cache/previews'
/** What draws them: when it changes, so do the pictures. */
const DRAWING = ['PreviewCard.tsx', 'draw.ts']

/**
 * Writes a picture for the link to each page, the icons and the description of the installed app.
 *
 * @param out the folder that is published at the base
 * @returns the bytes of the largest picture
 */
export async function writePreviews({ articles, site }: Content, out: string, base: string): Promise<number> {
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
  const svg = await readFile(join(out, 'icon.svg'), 'utf8')
  for (const [path, icon] of await drawIcons(svg)) await write(join(out, path), icon)
  await write(join(out, MANIFEST), `${JSON.stringify(webManifest(site, base))}\n`)
  return Math.max(...sizes)
}

async function write(file: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
