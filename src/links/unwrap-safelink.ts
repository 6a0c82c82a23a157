import { decodePercent } from '../text/plain'

const LINK = /https?:\/\/[^\s"'<>]{1,8000}/gi
const TARGET = /[?&#](?:amp;)?(?:url|u|q|a|target|dest|destination|redirect|redirect_to|link|to|r)=([^&#\s]{8,6000})/i

/**
 * Takes links out of what a mail scanner (Safe Links, Proofpoint, Barracuda) or a search engine put around them, up to
 * three layers deep.
 *
 * @param isOurs whether a text contains an address of the product; other wrapped links stay
 * @returns the text with the inner links, and whether any was unwrapped
 */
export function unwrapLinks(text: string, isOurs: (text: string) => boolean): { text: string; unwrapped: boolean } {
  let current = text
  for (let turn = 0; turn < 3; turn += 1) {
    const next = current.replace(LINK, (link) => unwrap(link, isOurs) ?? link)
    if (next === current) break
    current = next
  }
  return { text: current, unwrapped: current !== text }
}

function unwrap(link: string, isOurs: (text: string) => boolean): string | undefined {
  const inner = proofpoint3(link) ?? proofpoint2(link) ?? parameter(link)
  return inner !== undefined && isOurs(inner) ? inner : undefined
}

/** `https://urldefense.com/v3/__https://host/path__;!!token$` */
function proofpoint3(link: string): string | undefined {
  return /urldefense(?:\.proofpoint)?\.com\/v3\/__(.{8,6000}?)__;/i.exec(link)?.[1]
}

/** `https://urldefense.proofpoint.com/v2/url?u=https-3A__host_path&d=…` */
function proofpoint2(link: string): string | undefined {
  const inner = /urldefense\.proofpoint\.com\/v[12]\/url\?u=([^&\s]{8,6000})/i.exec(link)?.[1]
  return inner === undefined ? undefined : decodeProofpoint(inner)
}

/** Proofpoint writes `-3A` for `%3A` and `_` for `/`. */
function decodeProofpoint(text: string): string {
  return decodePercent(text.replace(/-([0-9a-f]{2})/gi, '%$1').replaceAll('_', '/'))
}

function parameter(link: string): string | undefined {
  const inner = TARGET.exec(link)?.[1]
  const plain = inner === undefined ? undefined : decodePercent(inner)
  return plain !== undefined && /^https?:/i.test(plain) ? plain : undefined
}

const PROOFPOINT_LINK = /https?-3a__[^&\s]*/g

/**
 * The paths in an address of this site that has another address inside, from a mail scanner, a chat or a careless
 * paste: first what comes before the inner addresses, then each inner address without its host.
 *
 * @param text as `normalizeUrl` returns it, from the site's base, with query and anchor
 */
export function pathsWithin(text: string): string[] {
  const plain = text.replace(PROOFPOINT_LINK, decodeProofpoint)
  const [before = '', ...inner] = plain.split(/https?:[/\\]*/)
  return [before, ...inner.map((address) => address.replace(/^[^/\\?#]*/, ''))]
    .map((path) => path.replace(/__;.*$/, ''))
    .filter((path) => path !== '')
}
