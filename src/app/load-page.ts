import { matchRoutes, RouterContextProvider } from 'react-router'
import { routes } from '../routes'

/**
 * Loads the code of the page at an address, ahead of the router.
 *
 * @param address from the server's root, or the whole one
 * @throws when a part cannot be fetched
 */
export async function loadCode(address: string): Promise<void> {
  await Promise.all(matchesOf(address).map(async ({ route: { lazy } }) => typeof lazy === 'function' && lazy()))
}

/**
 * Loads the code and the data of the page at an address, ahead of the router, and puts the code into its routes, as
 * React Router's guide for hydration does. A router that is created later need not load them.
 *
 * @returns the data by the ids of the routes
 * @throws when a part cannot be fetched, or the address redirects
 */
export async function loadPage(address: string): Promise<Record<string, unknown>> {
  const url = new URL(address, location.href)
  const loading = matchesOf(address).map(async ({ route, params }) => {
    const { id = '', lazy, loader } = route
    const args = { request: new Request(url), url, params, pattern: id, context: new RouterContextProvider() }
    const [code, data] = await Promise.all([
      typeof lazy === 'function' ? lazy() : {},
      typeof loader === 'function' ? loader(args) : undefined,
    ])
    if (data instanceof Response) throw new Error(`${address} redirects`)
    Object.assign(route, code, { lazy: undefined })
    return typeof loader === 'function' ? [[id, data]] : []
  })
  return Object.fromEntries((await Promise.all(loading)).flat()) as Record<string, unknown>
}

function matchesOf(address: string) {
  return matchRoutes(routes, new URL(address, location.href).pathname, import.meta.env.BASE_URL) ?? []
}
