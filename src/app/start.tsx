import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode } from 'react'
import {
  createBrowserRouter,
  type DataRouter,
  type HydrationState,
  matchRoutes,
  RouterContextProvider,
} from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { watchMissingParts } from '../offline/recovery'
import { routes } from '../routes'
import { LazyPart } from '../ui/Deferred'
import { followLinks } from '../ui/follow-links'
import { prefetch } from './prefetch'

/** Shows all queries and their state. The build leaves it out. */
const QueryDevtools = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('@tanstack/react-query-devtools')).ReactQueryDevtools }))
  : undefined

/**
 * Starts the app at the address of this window.
 *
 * @param isWritten whether the document already contains the page, prerendered
 * @returns the app, and whether every part of its page could be loaded
 */
export async function startApp(isWritten: boolean) {
  const basename = import.meta.env.BASE_URL
  const router = createBrowserRouter(routes, { basename, hydrationData: isWritten ? await firstData() : undefined })
  watchMissingParts(() => {
    const { location: next } = router.state.navigation
    return next ? new URL(router.createHref(next), location.href).href : location.href
  })
  prefetch({ router, base: basename, loadPage, loadCode })
  followLinks(router)
  await initialized(router)
  // React renders a transition in short pieces, which takes longer in all and paints frames with nothing new. So a page
  // that has loaded is drawn at once. Its first screen is short, and what is below that is drawn in pieces.
  const pages = <RouterProvider router={router} useTransitions={false} />
  const app = (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        {/* The built site has the same elements as `prerender.tsx`, one more or fewer would change every `useId`. */}
        {QueryDevtools === undefined ? (
          pages
        ) : (
          <>
            {pages}
            <LazyPart>
              <QueryDevtools />
            </LazyPart>
          </>
        )}
      </QueryClientProvider>
    </StrictMode>
  )
  return { app, isWhole: router.state.errors === null }
}

/**
 * The data of a page that was written at build time. With it the router starts with all of the page, so it neither
 * loads nor scrolls again.
 *
 * @returns nothing when the address redirects or a part is missing: then the router loads the page and handles that
 */
async function firstData(): Promise<HydrationState | undefined> {
  try {
    return { loaderData: await loadPage(location.href) }
  } catch {
    return undefined
  }
}

/** Resolves when the first page is there, or has failed. */
function initialized(router: DataRouter): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe(({ initialized: isDone }) => {
      if (!isDone) return
      stop()
      resolve()
    })
  })
}

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
