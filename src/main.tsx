import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { routes } from './routes'
import './theme.css'

repairAddress()

const root = document.querySelector<HTMLElement>('#root')
const router = createBrowserRouter(routes, { basename: import.meta.env.BASE_URL })
const app = (
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>
)

void start()

/** A percent sign that mangling left behind stands for itself, so that the address can be read at all. */
function repairAddress() {
  try {
    decodeURI(location.pathname)
  } catch {
    history.replaceState(history.state, '', location.pathname.replaceAll('%', '%25') + location.search + location.hash)
  }
}

async function start() {
  if (!root) return
  if (root.dataset.path !== location.pathname) {
    // Not the page written at build time: development, or the not-found page, which any address gets.
    removeBuiltHead()
    root.replaceChildren()
    createRoot(root).render(app)
    return
  }
  await routerReady()
  hydrateRoot(root, app)
}

/** Hydration needs the page's chunk and data, which the router fetches first. */
function routerReady(): Promise<void> {
  return new Promise((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
}

function removeBuiltHead() {
  for (const element of document.head.querySelectorAll(
    'title, meta[name="description"], meta[name="robots"], meta[property], link[rel="canonical"]',
  ))
    element.remove()
}
