/** A link that hides another, as mail scanners and search engines make them. */
const WRAPPERS = /https?:\/\/[^\s"'<>]{1,8000}/gi
const TARGET = /[?&#](?:amp;)?(?:url|u|q|a|target|dest|destination|redirect|redirect_to|link|to|r)=([^&#\s]{8,6000})/i

/**
 * Takes a link out of what a mail scanner (Safe Links, Proofpoint, Barracuda) or a search engine put
 * around it, more than once if need be.
 *
 * @param isOurs whether a text holds an address of the product
 * @returns the text with the inner link, and whether something was taken off
 */
export function unwrapLinks(text: string, isOurs: (text: string) => boolean): { text: string; unwrapped: boolean } {
  let current = text
  for (let turn = 0; turn < 3; turn += 1) {
    const next = current.replace(WRAPPERS, (link) => innerOf(link, isOurs) ?? link)
    if (next === current) break
    current = next
  }
  return { text: current, unwrapped: current !== text }
}

function innerOf(link: string, isOurs: (text: string) => boolean): string | undefined {
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
  return inner === undefined ? undefined : decode(inner.replaceAll('-', '%').replaceAll('_', '/'))
}

function parameter(link: string): string | undefined {
  const inner = TARGET.exec(link)?.[1]
  const plain = inner === undefined ? undefined : decode(inner)
  return plain !== undefined && /^https?:/i.test(plain) ? plain : undefined
}

/** Percent signs resolved; as it is when they are damaged. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Proofpoint writes `-3A` for `%3A` and `_` for `/`. */
const PROOFPOINT = /https?-3a__/

/**
 * The paths in an address that a mail scanner, a chat or a careless paste put inside of another: what stands before
 * the first inner address, then each inner one without its host.
 *
 * @param text as `readDamaged` gives it, from the site's base, query and anchor included
 */
export function pathsWithin(text: string): string[] {
  const plain = PROOFPOINT.test(text) ? unproofpoint(text) : text
  const [before = '', ...inner] = plain.split(/https?:[/\\]*/)
  return [before, ...inner.map((address) => address.replace(/^[^/\\?#]*/, ''))]
    .map((path) => path.replace(/__;.*$/, ''))
    .filter((path) => path !== '')
}

function unproofpoint(text: string): string {
  return text.replace(/https?-3a__[^&\s]*/g, (address) =>
    address
      .replace(/-([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replaceAll('_', '/'),
  )
}
