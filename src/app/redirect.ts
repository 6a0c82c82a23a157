import { generatePath, redirect, replace, type Params } from 'react-router'

/**
 * Answers a loader with another address.
 *
 * @param to from the site's base
 * @param from the whole address that is being opened. Where the window shows it already, as on a first load, the other
 *   one takes its place in the history; a click on a link adds an entry as usual.
 */
export function redirectTo(to: string, from: URL): Response {
  return isInWindow(from) ? replace(to) : redirect(to)
}

/**
 * Redirects to the one address of a page. Others show it as well: with capitals in a folder, a slash at the end, or
 * letters in percent signs.
 *
 * @param pattern of the route
 * @returns nothing when this is the one address
 */
export function redirectToOwnAddress(pattern: string, params: Params, url: URL): Response | undefined {
  const own = generatePath(pattern, params)
  if (own === withoutBase(url.pathname)) return undefined
  return redirectTo(own + url.search + anchorOf(url), url)
}

/** The anchor of an address that is being opened: routers keep it from loaders, so it is read from the window. */
export function anchorOf(url: URL): string {
  return isInWindow(url) ? window.location.hash : ''
}

/** The path of an address from the site's base. */
export function withoutBase(pathname: string): string {
  const base = import.meta.env.BASE_URL
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname
}

function isInWindow({ pathname }: URL): boolean {
  return typeof window !== 'undefined' && window.location.pathname === pathname
}
