import { NOWHERE } from '../paths'

/** A mail scanner's own parameter with an address in it, where the scanner's host was exchanged for ours. */
const WRAPPED = /[?&](?:url|u|q|a|target)=https?(?::|%3A)/i

/** No route matches a path with one of these. */
const LINE_BREAK = /%0[ad]|%e2%80%a[89]/gi

/**
 * Repairs what the router cannot parse: a stray percent sign is taken literally, and doubled slashes count as one. Line
 * breaks become spaces. An address that carries another one in its query goes to the not-found page, whose loader reads it.
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
  const path =
    single === base && WRAPPED.test(search) ? base.slice(0, -1) + NOWHERE : readable(single).replace(LINE_BREAK, '%20')
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
