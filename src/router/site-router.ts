import type { Place, Site } from './context'
import { resolve, withoutBase, type NavigateOptions, type Step, type To } from './location'
import { matchPage, ownPath } from './match-page'
import { leadsOn, type LeadsOn, type Page, type PageRoute, type Visit } from './page-route'
import { enter, entryNow, leave } from './session-history'

/** A page, and how the reader came to it. */
export interface Shown extends Place {
  page: Page
  /** How far down to show it, in CSS pixels; absent where its address decides. */
  scroll?: number
  /** Nothing scrolls: the reader stays at what was chosen. */
  keepsScroll: boolean
}

export interface SiteRouter {
  site: Site
  /** @throws before the first page is there */
  current: () => Shown
  subscribe: (notify: () => void) => () => void
  /**
   * Opens the address of the window.
   *
   * @returns what it shows first
   */
  start: () => Promise<Shown>
  /** The full address the reader is on the way to, while parts of its page are being fetched. */
  onTheWay: () => string | undefined
  /**
   * Fetches what somebody may be about to open.
   *
   * @param path from the server's root
   * @param isWhole its data, too, not only the code that draws it
   * @throws when a part cannot be fetched
   */
  prepare: (path: string, isWhole: boolean) => Promise<unknown>
}

/** The pages of a site, and where it stands. */
interface SiteMap {
  routes: PageRoute[]
  /** With a slash at its end. */
  base: string
}

interface Move {
  step: Step
  keepsScroll?: boolean
}

/**
 * The pages of this window. A page is shown when all of it is there: at once when it has been opened or fetched
 * before, so that no waiting stands between a tap and what it leads to.
 */
export function createSiteRouter(map: SiteMap): SiteRouter {
  const ready = new Map<string, Page>()
  const listeners = new Set<() => void>()
  let shown: Shown | undefined
  let wanted: URL | undefined

  const fetchPage = async (url: URL): Promise<Page | LeadsOn> => {
    const { route, visit, name } = kindOf(map, url)
    const page = ready.get(name) ?? (await route.open(visit))
    if (leadsOn(page)) return page
    const path = ownPath(route, visit.params)
    if (isReal(page) && withoutBase(url.pathname, map.base) !== path) return { leadsTo: path + url.search + url.hash }
    ready.set(name, page)
    return page
  }
  const show = (page: Page, url: URL, { step, keepsScroll = false }: Move) => {
    wanted = undefined
    tellFetching(false)
    if (shown) leave(shown.location.key)
    const { key, scroll } = step === 'POP' ? entryNow() : enter(url, step === 'REPLACE')
    const { pathname, search, hash } = url
    const location = { pathname: withoutBase(pathname, map.base), search, hash, key }
    shown = { page, step, scroll, keepsScroll, location }
    for (const notify of listeners) notify()
  }
  const fetchAndShow = async (url: URL, move: Move): Promise<void> => {
    wanted = url
    tellFetching(true)
    const page = await fetchPage(url).catch(() => failedPage(map, url))
    // Somebody went elsewhere meanwhile.
    if (wanted !== url) return
    if (!leadsOn(page)) return show(page, url, move)
    await go(new URL(map.base + page.leadsTo.slice(1), url), { step: move.step === 'PUSH' ? 'PUSH' : 'REPLACE' })
  }
  const go = async (url: URL, move: Move): Promise<void> => {
    const page = ready.get(kindOf(map, url).name)
    if (!page) return fetchAndShow(url, move)
    wanted = url
    await nextTask()
    if (wanted === url) show(page, url, move)
  }
  const current = () => {
    if (!shown) throw new Error('No page is there yet')
    return shown
  }
  const back = () => go(new URL(window.location.href), { step: 'POP' })
  const navigate = async (to: To | number, { replace = false, preventScrollReset }: NavigateOptions = {}) => {
    if (typeof to === 'number') return history.go(to)
    const path = resolve(to, withoutBase(window.location.pathname, map.base))
    const url = new URL(map.base + path.slice(1), window.location.href)
    await go(url, { step: replace ? 'REPLACE' : 'PUSH', keepsScroll: preventScrollReset })
  }

  return {
    site: { base: map.base.slice(0, -1), navigate },
    current,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => void listeners.delete(notify)
    },
    start: async () => {
      window.addEventListener('popstate', () => void back())
      await back()
      return current()
    },
    onTheWay: () => wanted?.href,
    prepare: (path, isWhole) => {
      const url = new URL(path, window.location.href)
      return isWhole ? fetchPage(url) : kindOf(map, url).route.prepare()
    },
  }
}

/** What stands at an address, and the name by which it is found again. */
function kindOf({ routes, base }: SiteMap, url: URL) {
  const { route, params } = matchPage(routes, withoutBase(url.pathname, base))
  const visit: Visit = { params, url }
  return { route, visit, name: url.pathname + (route.readsQuery ? url.search : '') }
}

/** Not what any address gets that has no page. */
function isReal({ isCard, facts }: Page): boolean {
  return isCard || facts.noindex !== true
}

function failedPage(map: SiteMap, url: URL): Page {
  const { route, visit } = kindOf(map, url)
  return route.failed(visit)
}

/** For the style sheet, which draws the wait: a page that is being fetched has nothing of its own to draw it with. */
function tellFetching(isFetching: boolean): void {
  document.documentElement.toggleAttribute('data-fetching', isFetching)
}

/** In the task of a tap itself, React would run all effects of the page before and of the new one before it is painted. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
