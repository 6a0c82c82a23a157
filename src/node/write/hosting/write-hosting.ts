import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Content } from '../../read/load'
import { lostInPages, type Permalinks } from '../../check/ledger'
import { writeOutput } from '../../files'
import { type Hosting, HOSTING_FILE, hostingOf } from './hosting'
import { forbiddenIn, connectOriginsOf, styleHashesOf, withPolicy } from './policy'
import { toNginx } from './nginx'
import { type Header, HEADERS_OF_KIND, headersOfAll, kindOf, PLACES, SPECIAL_TYPES } from './rules'

/**
 * Puts the content security policy into every page and writes what servers read: `_headers` and `_redirects` for static
 * hosts, `_nginx.conf`, and the same for `npm start`. Runs when all files are written, and before they are compressed.
 *
 * @param out the folder that is published at the base
 * @throws when a page has script or style that its policy would block, or lacks what the ledger promises
 */
export function writeHosting(content: Content, out: string, base: string): void {
  const names = filesOf(out)
  const origins = connectOriginsOf(content.site, process.env.VITE_STATUS_URL)
  const blocked: string[] = []
  const styleHashes = new Set<string>()
  /** The ids on each page, as its HTML has them. */
  const ids = new Map<string, string>()
  for (const name of names.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(out, name), 'utf8')
    blocked.push(...forbiddenIn(html).map((tag) => `${name}: ${tag}`))
    for (const hash of styleHashesOf(html)) styleHashes.add(hash)
    ids.set(toAddress(name), (html.match(/ id="[^"]*"/g) ?? []).join(''))
    writeFileSync(join(out, name), withPolicy(html, origins, content.site.search))
  }
  holdToPolicy(blocked)
  holdToLedger(content.permalinks, ids)
  const hosting = hostingOf(content, base, [...styleHashes].toSorted())
  const served = names.map(toAddress)
  writeOutput(join(out, HOSTING_FILE), JSON.stringify(hosting))
  writeOutput(join(out, '_nginx.conf'), toNginx(hosting))
  writeOutput(join(out, '_headers'), toHeadersFile(hosting, served))
  writeOutput(join(out, '_redirects'), toRedirectsFile(hosting))
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** `errors/503.html` is served at `/errors/503`; all other files under their names. */
export function toAddress(file: string): string {
  return `/${file}`.replace(/(?:(?<=\/)index)?\.html$/, '')
}

function holdToPolicy(blocked: string[]): void {
  if (blocked.length === 0) return
  throw new Error(
    `The content security policy allows no inline script, no style attribute and no event attribute:\n${blocked.join('\n')}`,
  )
}

function holdToLedger(permalinks: Permalinks, pages: Map<string, string>): void {
  const lost = lostInPages(permalinks, pages)
  if (lost.length > 0) throw new Error(`The ledger promises what no page holds:\n${lost.join('\n')}`)
}

/** By default static hosts cache as short as a page may be cached; set twice, the values would be joined. */
const LEFT_TO_HOST = 'Cache-Control'

/**
 * `_headers` as Netlify, Cloudflare Pages and others read it. Every pattern that fits a path counts, and values of one
 * name add up; so only one rule sets each name for any path, except for the policies, which are meant to add up.
 * A rule for a folder covers its files, because some hosts read only a hundred rules.
 *
 * @param paths of the pages and files that were written, from the site's base
 */
export function toHeadersFile({ base, policy }: Hosting, paths: string[]): string {
  const rules = new Map<string, Header[]>([['/*', headersOfAll(policy)]])
  for (const path of paths) {
    const kind = kindOf(path)
    if (kind === 'private') continue
    const headers = HEADERS_OF_KIND[kind].filter(([name]) => kind === 'asset' || name !== LEFT_TO_HOST)
    const type = SPECIAL_TYPES[path]
    rules.set(patternFor(path), type === undefined ? headers : [...headers, ['Content-Type', type]])
  }
  return [...rules]
    .map(([pattern, headers]) => [
      base.slice(0, -1) + pattern,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('')
}

/** The path's folder if all its files are of one kind, otherwise the path itself. */
function patternFor(path: string): string {
  if (PLACES.some(({ exact }) => exact === path)) return path
  const [, folder] = /^((?:\/embed)?\/[^/]+)\/./.exec(path) ?? []
  return folder === undefined ? path : `${folder}/*`
}

/** `_redirects` as the same hosts read it: from, to, status. */
export function toRedirectsFile({ base, redirects }: Hosting): string {
  const at = (path: string) => base.slice(0, -1) + path
  return redirects.map(({ from, to, status }) => `${at(from)} ${at(to)} ${status}\n`).join('')
}
