import { files, scripts } from '../../../paths'
import { FILE_PATTERN, MEDIA_TYPES, mediaTypeOf } from './media-types'
import { ANY_FRAME, NO_FRAME } from './policy'

/**
 * What an address is to a server. `open` is what pages of other origins may load (for portals), `file` what
 * is neither a page nor for them, `private` what the build wrote for servers alone.
 */
export type Kind = 'page' | 'card' | 'asset' | 'open' | 'file' | 'private'

/** A header's name and value; a name may stand twice. */
export type Header = readonly [name: string, value: string]

/** Seconds of a year: the name of an asset changes with its content. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
/** What no page here uses; a name that browsers do not know would be reported in their console. */
const DENIED = (
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation ' +
  'gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture ' +
  'publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'
).split(' ')

/** The clipboard is the browser's to ask about: copies are written to it, and pastes come from it. */
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

/** What each kind gets beyond that. */
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

/** Portals show it beside the search they install. */
const ICON = '/icon.svg'

/** Where each kind is, from the site's base, in the order in which they are asked; any other path is a page. */
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

/** Media types that the ending of a file does not tell. */
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

/** Spellings of a page's address that a server puts right: `.html` and a slash at the end. Nothing else can match. */
export const SPELLINGS = [String.raw`^(/[a-z0-9][a-z0-9/-]*)\.html$`, '^(/[a-z0-9][a-z0-9/-]*)/$']
