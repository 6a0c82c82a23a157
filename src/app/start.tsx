import { StrictMode } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { watchMissingParts } from '../offline/missing-part'
import { routes } from '../routes'
import { prefetch } from './prefetch'

/** The app for the address of this window. */
export function createApp() {
  const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })
  watchMissingParts(() => {
    const { location: next } = router.state.navigation
    return next ? new URL(router.createHref(next), location.href).href : location.href
  })
  prefetch({
    routes,
    base: import.meta.env.BASE_URL,
    onArrival: (notify) => router.subscribe(({ navigation }) => navigation.state === 'idle' && notify()),
    isNavigating: () => router.state.navigation.state !== 'idle',
  })
  const app = (
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>
  )
  return { app, ready: () => routerReady(router) }
}

/**
 * Hydration needs the page's chunk and data, which the router fetches first.
 *
 * @returns whether they are there
 */
function routerReady(router: ReturnType<typeof createBrowserRouter>): Promise<boolean> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve(router.state.errors === null)
    const stop = router.subscribe(({ initialized, errors }) => {
      if (!initialized) return
      stop()
      resolve(errors === null)
    })
  })
}
