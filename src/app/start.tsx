import { StrictMode } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { watchMissingParts } from '../offline/missing-part'
import { routes } from '../routes'

/** The app for the address of this window. */
export function createApp() {
  const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })
  watchMissingParts(() => {
    const { location: next } = router.state.navigation
    return next ? new URL(router.createHref(next), location.href).href : location.href
  })
  const app = (
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>
  )
  return { app, ready: () => routerReady(router) }
}

/** Hydration needs the page's chunk and data, which the router fetches first. */
function routerReady(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
}
