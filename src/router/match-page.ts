import { decoded } from './decoded'
import type { PageRoute } from './page-route'

interface Match {
  route: PageRoute
  /** What stands in the places of the route's path. */
  params: Record<string, string>
}

/**
 * Finds the route of an address.
 *
 * @param path from the site's base, as browsers write it
 * @throws when no route takes it; the last one of a site takes every address
 */
export function matchPage(routes: PageRoute[], path: string): Match {
  const parts = partsOf(path)
  for (const route of routes) {
    const params = route.path === '*' ? {} : paramsIn(partsOf(route.path), parts)
    if (params) return { route, params }
  }
  throw new Error(`No page is for ${path}`)
}

/**
 * The one address of a page. Others show it as well: with capitals in a folder, a slash at the end or between twice, or
 * letters in percent signs.
 */
export function ownPath({ path }: Pick<PageRoute, 'path'>, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** @returns nothing when the path is not made of these parts; the case of fixed parts does not matter */
function paramsIn(wanted: string[], parts: string[]): Record<string, string> | undefined {
  if (wanted.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, name] of wanted.entries()) {
    const part = parts[at] ?? ''
    if (name.startsWith(':')) params[name.slice(1)] = decoded(part)
    else if (name !== part.toLowerCase()) return undefined
  }
  return params
}
