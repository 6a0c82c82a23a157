import { useState, type ComponentType, type ReactNode } from 'react'
import type { Place, Site } from './context'
import { resolve, type NavigateOptions, type Step, type To } from './location'
import { PageSite } from './PageSite'
import { useCurrent } from './use-current'

interface MemoryRoute {
  /** A path, or `*` for every other one. */
  path: string
  element?: ReactNode
  Component?: ComponentType
}

interface Options {
  initialEntries?: string[]
}

/** A site without a window, for tests of single pages. */
export function createMemoryRouter(routes: MemoryRoute[], { initialEntries: [first = '/'] = [] }: Options = {}) {
  let steps = 0
  let place = placeOf(first, 'POP')
  const behind: Place[] = []
  const listeners = new Set<() => void>()

  function placeOf(address: string, step: Step): Place {
    const { pathname, search, hash } = new URL(address, 'http://localhost')
    steps += 1
    return { location: { pathname, search, hash, key: String(steps) }, step }
  }
  const navigate = async (to: To | number, { replace = false }: NavigateOptions = {}) => {
    // As in a window, where a page is fetched before it is shown.
    await Promise.resolve()
    if (typeof to === 'number') place = { ...(behind.splice(to)[0] ?? place), step: 'POP' }
    else {
      if (!replace) behind.push(place)
      place = placeOf(resolve(to, place.location.pathname), replace ? 'REPLACE' : 'PUSH')
    }
    for (const notify of listeners) notify()
  }
  return {
    site: { base: '', navigate } satisfies Site,
    navigate,
    current: () => place,
    subscribe: (notify: () => void) => {
      listeners.add(notify)
      return () => void listeners.delete(notify)
    },
    draw: ({ location }: Place) => {
      const { element, Component } = routes.find(({ path }) => path === location.pathname || path === '*') ?? {}
      return Component ? <Component /> : element
    },
    state: {
      get location() {
        return place.location
      },
      get historyAction() {
        return place.step
      },
    },
  }
}

type MemoryRouterOf = ReturnType<typeof createMemoryRouter>

export function RouterProvider({ router }: { router: MemoryRouterOf }) {
  const [first] = useState(router.current)
  const place = useCurrent(router, first, isNewPage)
  return (
    <PageSite site={router.site} place={place}>
      {router.draw(place)}
    </PageSite>
  )
}

/** The same around one element. */
export function MemoryRouter({ children, initialEntries }: Options & { children: ReactNode }) {
  const [router] = useState(() => createMemoryRouter([], { initialEntries }))
  const [first] = useState(router.current)
  const place = useCurrent(router, first, isNewPage)
  return (
    <PageSite site={router.site} place={place}>
      {children}
    </PageSite>
  )
}

function isNewPage(before: Place, now: Place): boolean {
  return before.location.pathname !== now.location.pathname
}
