import { toArticleId } from '../content-model/catalogue'
import type { SiteRouter } from '../router/site-router'
import { whenIdle } from '../ui/when-idle'
import { isOwnFailure, quietly } from './quietly'

/** As many articles as are fetched because links to them are in sight, for each page. */
const MOST_IN_SIGHT = 4
const LINKS = 'main a[href]'

type Router = Pick<SiteRouter, 'prepare' | 'subscribe' | 'onTheWay'>

/**
 * Fetches what a reader is about to open: on hover, focus or touch the page of that link, and when nothing else is to
 * do the articles whose links are in sight, unless the device saves data.
 *
 * @param base the site's, with a slash at its end
 */
export function prefetch(router: Router, base: string): void {
  const onIntent = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link) preparePage(router, link, base)
  }
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, onIntent, { passive: true })
  // Before the listeners that recover from a part that is missing: the page that is open lacks nothing.
  const onError = (event: Event) => {
    if (isOwnFailure() && router.onTheWay() === undefined) event.stopImmediatePropagation()
  }
  window.addEventListener('vite:preloadError', onError, { capture: true })
  if (!savesData()) watchLinks(router, base)
}

function watchLinks(router: Router, base: string): void {
  if (!('IntersectionObserver' in window)) return
  let left = 0
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || left === 0) continue
      left--
      observer.unobserve(target)
      whenIdle(() => preparePage(router, target as HTMLAnchorElement, base))
    }
  })
  const look = () => {
    observer.disconnect()
    left = MOST_IN_SIGHT
    for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS))
      if (isArticle(link, base) && link.pathname !== location.pathname) observer.observe(link)
  }
  router.subscribe(() => whenIdle(look))
  whenIdle(look)
}

function preparePage(router: Router, link: HTMLAnchorElement, base: string): void {
  const { origin, pathname, search } = link
  const isElsewhere = origin !== location.origin || !pathname.startsWith(base) || pathname === location.pathname
  if (!isElsewhere) void quietly(() => router.prepare(pathname + search, isArticle(link, base)))
}

function isArticle({ origin, pathname }: HTMLAnchorElement, base: string): boolean {
  return origin === location.origin && toArticleId(pathname.slice(base.length - 1)) !== undefined
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
