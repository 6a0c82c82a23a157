import type { DataRouter } from 'react-router'
import { toArticleId } from '../content-model/catalogue'
import { whenIdle, savesData } from '../ui/hooks'

/** As many articles as are fetched because links to them are in sight, for each page. */
const MOST_IN_SIGHT = 4
const LINKS = 'main a[href]'

interface Prefetch {
  router: Pick<DataRouter, 'state' | 'subscribe'>
  /** The site's base, with a slash at its end. */
  base: string
  /** Loads the code and the data of the page at an address. */
  loadPage: (address: string) => Promise<unknown>
  /** Loads its code alone. */
  loadCode: (address: string) => Promise<unknown>
}

/**
 * Fetches what a reader is about to open: on hover, focus or touch the page of that link, and when the browser is idle
 * the articles whose links are in sight, unless the device saves data.
 */
export function prefetch(site: Prefetch): void {
  const prepare = preparer(site)
  const onIntent = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link) prepare(link)
  }
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    document.addEventListener(type, onIntent, { passive: true })
  // Before the listeners that recover from a part that is missing: the page that is open lacks nothing.
  const onError = (event: Event) => {
    if (isBackgroundFailure() && site.router.state.navigation.state === 'idle') event.stopImmediatePropagation()
  }
  window.addEventListener('vite:preloadError', onError, { capture: true })
  if (!savesData()) watchLinks(site, prepare)
}

function watchLinks(site: Prefetch, prepare: (link: HTMLAnchorElement) => void): void {
  if (!('IntersectionObserver' in window)) return
  let left = 0
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || left === 0) continue
      left--
      observer.unobserve(target)
      whenIdle(() => prepare(target as HTMLAnchorElement))
    }
  })
  const look = () => {
    observer.disconnect()
    left = MOST_IN_SIGHT
    for (const link of document.querySelectorAll<HTMLAnchorElement>(LINKS))
      if (isArticle(link, site.base) && link.pathname !== location.pathname) observer.observe(link)
  }
  site.router.subscribe(({ navigation }) => {
    if (navigation.state === 'idle') whenIdle(look)
  })
  whenIdle(look)
}

/** Loads the page of a link once: a tap alone touches, points at and focuses it before it clicks. */
function preparer({ base, loadPage, loadCode }: Prefetch) {
  const prepared = new Set<string>()
  return (link: HTMLAnchorElement): void => {
    const { origin, pathname, search, hreflang } = link
    const address = pathname + search
    if (origin !== location.origin || !pathname.startsWith(base) || prepared.has(address)) return
    // A page in another language belongs to another build.
    if (pathname === location.pathname || hreflang !== '') return
    prepared.add(address)
    const load = isArticle(link, base) ? loadPage : loadCode
    void ignoreErrors(
      () => load(address),
      () => prepared.delete(address),
    )
  }
}

function isArticle({ origin, pathname }: HTMLAnchorElement, base: string): boolean {
  return origin === location.origin && toArticleId(pathname.slice(base.length - 1)) !== undefined
}

let pending = 0

/** Loads ahead of the user. A failure is ignored: the router loads the part again, and reports it, when it is needed. */
async function ignoreErrors(load: () => Promise<unknown>, onError: () => void): Promise<void> {
  pending++
  try {
    await load()
  } catch {
    onError()
  } finally {
    pending--
  }
}

/** Whether a part that failed to load may have been loaded ahead. */
function isBackgroundFailure(): boolean {
  return pending > 0
}
