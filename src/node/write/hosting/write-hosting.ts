import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Content } from '../../read/load'
import { lostInPages, type Permalinks } from '../../check/ledger'
import { writeOutput } from '../../files'
import { type Hosting, HOSTING_FILE, hostingOf } from './hosting'
import { forbiddenIn, connectOriginsOf, styleHashesOf, withPolicy } from './policy'
import {
  type Header,
  HEADERS_OF_KIND,
  headersOfAll,
  kindOf,
  PLACES,
  SPECIAL_TYPES,
  type Kind,
  MEDIA_TYPES,
  SPELLINGS,
} from './rules'

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

/** Headers that error responses must not have: browsers would cache a missing file for a year. */
const ONLY_WHEN_THERE = new Set(['Cache-Control'])
const HEADING = '# Written by the build, for this build alone. deploy/nginx.conf includes it; docs/hosting.md says how.'
/** Each language of a site has its own, and a name may occur once in a server. */
const missingName = (base: string) => `@troubleshooter_missing${base.slice(0, -1).replace(/\W/g, '_')}`
const HOW_SERVED: Record<Kind, string[]> = {
  page: ['try_files $uri $uri.html =404;'],
  card: ['try_files $uri $uri.html =404;'],
  asset: ['try_files $uri =404;'],
  open: ['try_files $uri =404;'],
  file: ['try_files $uri =404;'],
  private: ['return 404;'],
}

/**
 * The part of an nginx `server` that depends on the build; `deploy/nginx.conf` includes it. Each location
 * repeats all headers, because nginx drops the outer ones where an inner one adds any.
 */
export function toNginx(hosting: Hosting): string {
  const { base, redirects } = hosting
  const at = (path: string) => base.slice(0, -1) + path
  const shared = [block('types', types()), 'absolute_redirect off;', `error_page 404 ${at('/404.html')};`]
  const locations = [
    ...fixedLocations(hosting, at),
    ...redirects.map(({ from, to, status }) => `location = ${at(from)} { return ${status} ${quote(at(to))}; }`),
    ...places(hosting, at),
  ]
  const page = served('page', hosting)
  const body =
    base === '/'
      ? [...shared, `error_page 400 414 =404 /404.html;`, ...locations, block('location /', page)]
      : // Below a path, the rest of the server is left alone.
        [
          `location = ${at('')} { absolute_redirect off; return 301 ${base}; }`,
          block(`location ^~ ${base}`, [...shared, ...page, ...locations]),
        ]
  return `${[HEADING, ...body, missingLocation(hosting)].join('\n')}\n`
}

/** Named locations must be at the level of the server. */
function missingLocation(hosting: Hosting): string {
  return block(`location ${missingName(hosting.base)}`, [
    ...headerLines('private', hosting),
    'types { }',
    'default_type "text/plain; charset=utf-8";',
    'return 404 "Not found\\n";',
  ])
}

function types(): string[] {
  return Object.entries(MEDIA_TYPES).map(([ending, type]) => `${quote(type)} ${ending};`)
}

function fixedLocations(hosting: Hosting, at: (path: string) => string): string[] {
  const page = headerLines('page', hosting)
  return [
    block(`location = ${at('/404.html')}`, ['internal;', ...page]),
    `location = ${at('/404')} { return 404; }`,
    `location = ${at('/index.html')} { return 301 ${at('/')}; }`,
    block(`location = ${at('/')}`, [...page, `try_files ${at('/index.html')} =404;`]),
  ]
}

/** Locations with a start beat patterns (`^~`), and patterns are asked in their order, as in `kindOf`. */
function places(hosting: Hosting, at: (path: string) => string): string[] {
  const spellings = SPELLINGS.map((pattern) => {
    const [, rest = ''] = /^\^\((.*)$/.exec(pattern) ?? []
    return `location ~ ${quote(`^(${at(rest)}`)} { return 301 $1$is_args$args; }`
  })
  const known = PLACES.map(({ kind, exact, start, pattern }) => {
    const body = served(kind, hosting)
    if (exact !== undefined) return block(`location = ${at(exact)}`, [...specialType(exact), ...body])
    if (start !== undefined) return block(`location ^~ ${at(start)}`, body)
    const [, anchored] = /^\^(.*)$/.exec(pattern ?? '') ?? []
    return block(`location ~ ${quote(anchored === undefined ? (pattern ?? '') : `^${at(anchored)}`)}`, body)
  })
  return [...spellings, ...known]
}

function specialType(path: string): string[] {
  const type = SPECIAL_TYPES[path]
  return type === undefined ? [] : ['types { }', `default_type ${quote(type)};`]
}

function served(kind: Kind, hosting: Hosting): string[] {
  const isPage = kind === 'page' || kind === 'card'
  const missing = isPage ? [] : [`error_page 404 = ${missingName(hosting.base)};`]
  return [...headerLines(kind, hosting), ...missing, ...HOW_SERVED[kind]]
}

function headerLines(kind: Kind, { policy }: Hosting): string[] {
  return [...headersOfAll(policy), ...HEADERS_OF_KIND[kind]].map(
    ([name, value]) => `add_header ${name} ${quote(value)}${ONLY_WHEN_THERE.has(name) ? '' : ' always'};`,
  )
}

/** A dollar sign begins a variable in nginx; none of our values has one, and in a pattern it means the end. */
function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function block(head: string, lines: string[]): string {
  return [`${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`), '}'].join('\n')
}
