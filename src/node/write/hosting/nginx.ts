import type { Hosting } from './hosting'
import { HEADERS_OF_KIND, headersOfAll, type Kind, MEDIA_TYPES, PLACES, SPECIAL_TYPES, SPELLINGS } from './rules'

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
