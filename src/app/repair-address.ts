import { NOWHERE } from '../paths'

/** A mail scanner's own parameter with an address in it, where the scanner's host was exchanged for ours. */
const WRAPPED = /[?&](?:url|u|q|a|target)=https?(?::|%3A)/i

/**
 * Repairs what a router cannot read: percent signs that mean nothing stand for themselves, and slashes that stand
 * twice are taken as one. An address with another one in its query is taken from its page, for the loaders to read.
 *
 * @returns the address to put in place, or nothing when it can be read
 */
export function repairedAddress({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string | undefined {
  const base = import.meta.env.BASE_URL
  const single = pathname.replace(/[/\\]{2,}/g, '/')
  const path = single === base && WRAPPED.test(search) ? base.slice(0, -1) + NOWHERE : readable(single)
  const repaired = path + search + readable(hash)
  return repaired === pathname + search + hash ? undefined : repaired
}

function readable(text: string): string {
  try {
    // Its answer is used, because a minifier leaves out a call that seems to do nothing.
    return decodeURIComponent(text) === '' ? '' : text
  } catch {
    return text.replaceAll('%', '%25')
  }
}
