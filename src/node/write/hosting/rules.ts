import { files, scripts } from '../../../paths'
import { ANY_FRAME, NO_FRAME } from './policy'
import { extname } from 'node:path'

/** The media type of every ending that the build writes; text is always UTF-8. */
export const MEDIA_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

/** The media type of a file by its name; nothing for an ending that the build does not write. */
export function mediaTypeOf(path: string): string | undefined {
  return MEDIA_TYPES[extname(path).slice(1)]
}

/** Extensions that are never pages: when such a file is missing, the response is not a page either. */
const FILE_ENDINGS = Object.keys(MEDIA_TYPES)
  .filter((ending) => ending !== 'html')
  .concat('mjs,map,jpg,jpeg,gif,webp,avif,woff,ttf,wasm,mp4,webm,zip,br,gz'.split(','))

/** As part of a regular expression, for paths; nginx reads it too. */
export const FILE_PATTERN = String.raw`\.(?:${FILE_ENDINGS.join('|')})$`

/**
 * How a server treats an address. Other origins may load `open` files (for portals); a `file` is neither a page nor
 * open; `private` files are for servers and never sent.
 */
export type Kind = 'page' | 'card' | 'asset' | 'open' | 'file' | 'private'

/** A header's name and value; a name may occur twice. */
export type Header = readonly [name: string, value: string]

/** Seconds of a year: the name of an asset changes with its content. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
/** Features that no page uses. Names that browsers do not know would be logged as errors. */
const DENIED = (
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation ' +
  'gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture ' +
  'publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'
).split(' ')

/** Copying and pasting; browsers ask for permission. */
const OWN_PAGES = ['clipboard-read', 'clipboard-write']
const PERMISSIONS = [...DENIED.map((name) => `${name}=()`), ...OWN_PAGES.map((name) => `${name}=(self)`)].join(', ')

/** @param policy the content security policy without its frames */
export function headersOfAll(policy: string): Header[] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', PERMISSIONS],
  ]
}

const OWN: Header[] = [
  ['Content-Security-Policy', NO_FRAME],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-cache'],
]

/** The further headers of each kind. */
export const HEADERS_OF_KIND: Record<Kind, Header[]> = {
  page: OWN,
  file: OWN,
  card: [
    ['Content-Security-Policy', ANY_FRAME],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Cache-Control', 'no-cache'],
  ],
  asset: [
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cache-Control', IMMUTABLE],
  ],
  open: [
    ['Access-Control-Allow-Origin', '*'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Cache-Control', 'no-cache'],
  ],
  private: [],
}

/** Portals show it with the search they install. */
const ICON = '/icon.svg'

/** Which paths are of which kind; the first match counts, and any other path is a page. */
export const PLACES: { kind: Kind; exact?: string; start?: string; pattern?: string }[] = [
  { kind: 'private', start: '/_' },
  { kind: 'asset', start: '/assets/' },
  ...[...Object.values(scripts).map((script) => script()), files.openSearch(), ICON].map((exact) => ({
    kind: 'open' as const,
    exact,
  })),
  { kind: 'open', start: '/api/' },
  // Mail programs and chats in a browser load them into pages of their own.
  { kind: 'open', start: '/og/' },
  { kind: 'file', pattern: FILE_PATTERN },
  { kind: 'card', pattern: '^/embed/(?:errors|guides|faq)/' },
]

/** @param path from the site's base, without the query */
export function kindOf(path: string): Kind {
  const place = PLACES.find(
    ({ exact, start, pattern }) =>
      exact === path ||
      (start !== undefined && path.startsWith(start)) ||
      (pattern !== undefined && new RegExp(pattern).test(path)),
  )
  return place?.kind ?? 'page'
}

/** Media types that do not follow from the file extension. */
export const SPECIAL_TYPES: Record<string, string> = {
  [files.openSearch()]: 'application/opensearchdescription+xml; charset=utf-8',
}

/** The media type of an address; a page's has no ending. */
export function typeOf(path: string): string | undefined {
  const isPage = ['page', 'card'].includes(kindOf(path))
  return SPECIAL_TYPES[path] ?? mediaTypeOf(path) ?? (isPage ? MEDIA_TYPES.html : undefined)
}

/**
 * Every header of a file that is there.
 *
 * @param path from the site's base
 */
export function headersFor(path: string, policy: string): Header[] {
  const type = typeOf(path)
  return [
    ...headersOfAll(policy),
    ...HEADERS_OF_KIND[kindOf(path)],
    ...(type === undefined ? [] : [['Content-Type', type] as const]),
  ]
}

/** Page addresses that a server redirects to the canonical one: with `.html` or a trailing slash. */
export const SPELLINGS = [String.raw`^(/[a-z0-9][a-z0-9/-]*)\.html$`, '^(/[a-z0-9][a-z0-9/-]*)/$']
