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
