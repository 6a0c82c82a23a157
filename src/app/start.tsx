import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode } from 'react'
import { createBrowserRouter, type DataRouter, type HydrationState } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { watchMissingParts } from '../offline/recovery'
import { routes } from '../routes'
import { LazyPart } from '../ui/Deferred'
import { followLinks } from '../ui/follow-links'
import { loadCode, loadPage } from './load-page'
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
  // The next page is drawn in one task. As a transition it would be drawn in slices, and appear later.
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
