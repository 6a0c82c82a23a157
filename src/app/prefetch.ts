import { matchRoutes, type RouteObject } from 'react-router'
import { loadArticle } from '../catalog/article'
import { toArticleId } from '../catalog/catalogue'
import { whenIdle } from '../ui/when-idle'
import { isOwnFailure, quietly } from './quietly'

/** As many articles as are fetched because links to them are in sight, for each page. */
const MOST_IN_SIGHT = 4
const LINKS = 'main a[href]'

interface App {
  routes: RouteObject[]
  /** The site's base, with a slash at its end. */
  base: string
  /** Calls back after each navigation. */
  onArrival: (notify: () => void) => void
  isNavigating: () => boolean
}

/**
 * Fetches what a reader is about to open: on hover, focus or touch the page of that link, and when nothing else is to
 * do the articles whose links are in sight, unless the device saves data.
 */
export function prefetch({ routes, base, onArrival, isNavigating }: App): void {
  const pathOf = ({ origin, pathname }: HTMLAnchorElement) =>
    origin === location.origin && pathname.startsWith(base) ? pathname.slice(base.length - 1) : ''
  const onIntent = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link && link.pathname !== location.pathname) preparePage(routes, pathOf(link))
  }
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, onIntent, { passive: true })
  // Before the listeners that recover from a part that is missing: the page that is open lacks nothing.
  const onError = (event: Event) => {
    if (isOwnFailure() && !isNavigating()) event.stopImmediatePropagation()
  }
  window.addEventListener('vite:preloadError', onError, { capture: true })
  if (!savesData()) watchLinks(pathOf, onArrival)
}

function watchLinks(pathOf: (link: HTMLAnchorElement) => string, onArrival: App['onArrival']): void {
  if (!('IntersectionObserver' in window)) return
  let left = 0
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || left === 0) continue
      left--
      observer.unobserve(target)
      whenIdle(() => prepareArticle(pathOf(target as HTMLAnchorElement)))
    }
  })
  const look = () => {
    observer.disconnect()
    left = MOST_IN_SIGHT
    for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS))
      if (toArticleId(pathOf(link)) && link.pathname !== location.pathname) observer.observe(link)
  }
  onArrival(() => whenIdle(look))
  whenIdle(look)
}

function preparePage(routes: RouteObject[], path: string): void {
  prepareArticle(path)
  for (const { route } of matchRoutes(routes, path) ?? []) {
    const { lazy } = route
    if (typeof lazy === 'object') void quietly(async () => lazy.Component?.())
  }
}

function prepareArticle(path: string): void {
  const id = toArticleId(path)
  if (id) void quietly(() => loadArticle(id))
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
