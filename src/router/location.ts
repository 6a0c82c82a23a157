/** Where the reader is, as the app writes addresses: paths stand below the site's base. */
export interface Location {
  pathname: string
  /** With its question mark; empty without a query. */
  search: string
  /** With its number sign; empty without an anchor. */
  hash: string
  /** A name of its own for each step of the reader. */
  key: string
}

/** How the reader came to a page: by a link, by one that takes the place of the page before, or back and forth. */
export type Step = 'PUSH' | 'REPLACE' | 'POP'

/** Where to go: a path from the site's base, or the parts of an address that change. */
export type To = string | { pathname?: string; search?: string; hash?: string }

export interface NavigateOptions {
  /** The page takes the place of this one in the history. */
  replace?: boolean
  /** The reader stays at what was chosen. */
  preventScrollReset?: boolean
}

/**
 * The whole path of an address.
 *
 * @param from the path it is written on, for an anchor or a query alone
 */
export function resolve(to: To, from: string): string {
  if (typeof to === 'string') return /^[#?]/.test(to) ? from + to : to
  const { pathname = from, search = '', hash = '' } = to
  return pathname + withMark('?', search) + withMark('#', hash)
}

/** Whether an address hangs on the page it is written on. */
export function isRelative(to: To): boolean {
  return typeof to === 'string' ? /^[#?]/.test(to) : to.pathname === undefined
}

/** @param base the site's, with a slash at its end */
export function withoutBase(pathname: string, base: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname
}

function withMark(mark: string, text: string): string {
  return text === '' || text.startsWith(mark) ? text : mark + text
}
