import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Content } from '../../read/load'
import { lostInPages, type Permalinks } from '../../check/ledger'
import { HOSTING_FILE, hostingOf } from './hosting'
import { forbiddenIn, styleHashesOf, withPolicy } from './inline'
import { toNginx } from './nginx'
import { statusOriginsOf } from './policy'
import { toHeadersFile, toRedirectsFile } from './static-host'

/**
 * Puts the content security policy into every page and writes what servers read: `_headers` and `_redirects` for static
 * hosts, `_nginx.conf`, and the same for `npm start`. Runs when all files are written, and before they are compressed.
 *
 * @param out the folder that is published at the base
 * @throws when a page holds script or style that its policy would block, or lacks what the ledger promises
 */
export async function writeHosting(content: Content, out: string, base: string): Promise<void> {
  const names = await filesOf(out)
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => ({ name, html: await readFile(join(out, name), 'utf8') })),
  )
  holdToPolicy(pages)
  holdToLedger(content.permalinks, new Map(pages.map(({ name, html }) => [toAddress(name), html])))
  const origins = statusOriginsOf(content.site, process.env.VITE_STATUS_URL)
  await Promise.all(
    pages.map(({ name, html }) => writeFile(join(out, name), withPolicy(html, origins, content.site.search))),
  )
  const hosting = hostingOf(content, base, [...new Set(pages.flatMap(({ html }) => styleHashesOf(html)))].toSorted())
  const served = names.map(toAddress)
  await Promise.all([
    writeFile(join(out, HOSTING_FILE), JSON.stringify(hosting)),
    writeFile(join(out, '_nginx.conf'), toNginx(hosting)),
    writeFile(join(out, '_headers'), toHeadersFile(hosting, served)),
    writeFile(join(out, '_redirects'), toRedirectsFile(hosting)),
  ])
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** `errors/503.html` is served at `/errors/503`; all other files under their names. */
export function toAddress(file: string): string {
  return `/${file}`.replace(/(?:(?<=\/)index)?\.html$/, '')
}

function holdToPolicy(pages: { name: string; html: string }[]): void {
  const broken = pages.flatMap(({ name, html }) => forbiddenIn(html).map((tag) => `${name}: ${tag}`))
  if (broken.length === 0) return
  throw new Error(
    `The content security policy allows no inline script, no style attribute and no event attribute:\n${broken.join('\n')}`,
  )
}

function holdToLedger(permalinks: Permalinks, pages: Map<string, string>): void {
  const lost = lostInPages(permalinks, pages)
  if (lost.length > 0) throw new Error(`The ledger promises what no page holds:\n${lost.join('\n')}`)
}
