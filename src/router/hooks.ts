import { use, useCallback, useMemo } from 'react'
import { PlaceContext, SiteContext, type Place, type Site } from './context'
import { isRelative, resolve, type Location, type NavigateOptions, type Step, type To } from './location'

export function useLocation(): Location {
  return usePlace().location
}

/** How the reader came here. */
export function useStep(): Step {
  return usePlace().step
}

/** Goes to another page, or by a number of steps through the history. Stays the same for a whole visit. */
export function useNavigate(): Site['navigate'] {
  return useSite().navigate
}

/** The address for a link, with the site's base. */
export function useHref(to: To): string {
  const { base } = useSite()
  // Most links stand for themselves, and are not drawn again when the page around them changes.
  const path = isRelative(to) ? resolve(to, (use(PlaceContext) ?? fail()).location.pathname) : resolve(to, '')
  return path.startsWith('/') ? base + path : path
}

/** The query of the address, and what changes it. */
export function useSearchParams(): [
  URLSearchParams,
  (params: Record<string, string>, options?: NavigateOptions) => void,
] {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const change = useCallback(
    (params: Record<string, string>, options?: NavigateOptions) =>
      void navigate({ pathname, search: new URLSearchParams(params).toString() }, options),
    [navigate, pathname],
  )
  return [useMemo(() => new URLSearchParams(search), [search]), change]
}

function usePlace(): Place {
  return use(PlaceContext) ?? fail()
}

function useSite(): Site {
  return use(SiteContext) ?? fail()
}

function fail(): never {
  throw new Error('This is drawn outside of a page')
}
