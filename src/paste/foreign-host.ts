import { purposeOf } from './mend-host'

/** Where the address stands that was called: after a method, "for url", "to", as a header, or alone. */
const CALLED =
  /(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s{1,3}["'`]?|\bfor (?:url:?|GET|POST)\s{0,3}["'`]?|\b(?:request )?ur[il]["']?\s{0,3}[:=]\s{0,3}["'`]?|\brequest (?:failed for|to)\s{1,3}|\b(?:access|open|load|fetch|reach|from|at|for)\s{1,3}["'`]|\bcurl\s[^\n]{0,200}?|^\s{0,20})https?:\/\/([\w.-]{3,100}\.[a-z]{2,12})(:\d{2,5})?((?:[/?#]\S{0,4000})?)/gim
const HOST_HEADER = /^[>\s]{0,3}:?(?:host|authority):\s{1,3}([\w.-]{3,100}\.[a-z]{2,12})\s{0,5}$/gim
/** Names that stand for any host in an example, or for a machine of the reader's own. */
const NOBODYS = /(?:^|\.)(?:example|test|invalid|local|localhost|internal|lan|corp)(?:\.(?:com|org|net))?$/i
const START = 20_000

/**
 * The host that was called, when it is somebody else's: an address of the product's own paths may have its host
 * blackened, and that of an example is nobody's.
 *
 * @param hosts the product's domains
 */
export function foreignHost(text: string, hosts: string[]): string | undefined {
  const start = text.slice(0, START)
  const called = [...start.matchAll(CALLED)].slice(0, 20).map(([, host = '', , path = '']) => ({ host, path }))
  const named = [...start.matchAll(HOST_HEADER)].slice(0, 20).map(([, host = '']) => ({ host, path: '' }))
  const all = [...called, ...named]
  const isForeign = ({ host, path }: { host: string; path: string }) =>
    !isOwnHost(host, hosts) && !NOBODYS.test(host) && purposeOf(path) === 'other'
  return all.length > 0 && all.every(isForeign) ? all[0]?.host.toLowerCase() : undefined
}

/** Whether a host is one of the product's domains or below one. */
export function isOwnHost(host: string, hosts: string[]): boolean {
  const plain = host.toLowerCase()
  return hosts.some((own) => plain === own || plain.endsWith(`.${own}`))
}
