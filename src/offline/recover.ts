import { BUILD_FILE } from './files'
import { MISSING_PART } from './missing-part'
import { recoveryOf } from './recovery'
import { dropPages, shelvesAt } from './shelves'

// A script of its own, outside the bundle: it works when the bundle cannot. After a deploy, a page or tab of an
// earlier build may ask for a file that is gone. Then the page is loaded anew, once for each page and build.

const ASSET = /\/assets\/[^/]+\.(?:js|css)$/
const root = document.documentElement
const build = root.dataset.build ?? ''
const script = document.currentScript as HTMLScriptElement
const base = new URL('./', script.src).href
const { isOpen, recover } = recoveryOf({
  build,
  // In the history's entry, which a reload keeps and blocked storage does not touch.
  recovered: () => (history.state as { recovered?: string } | null)?.recovered,
  isServerThere,
  isSaved,
  dropPages: async () => {
    if ('caches' in window) await dropPages(shelvesAt(base), caches).catch(() => undefined)
  },
  show: (isUnderWay) => root.toggleAttribute('data-recovering', isUnderWay),
  load: markAndLoad,
})
let hasTyped = false
/** The app itself tells of missing parts by now, and where the reader is going. */
let isTold = false

start()

function start(): void {
  window.addEventListener('input', () => (hasTyped = true))
  // What a page needs is asked for while it loads; a style sheet of a later page is missed by the app, which tells of it.
  window.addEventListener('error', ({ target }) => isLoading() && isAsset(target) && void recover(location.href), true)
  // Before the app has started, nobody else tells of a part it cannot load.
  window.addEventListener('vite:preloadError', () => setTimeout(() => !isTold && void recover(location.href)))
  window.addEventListener(MISSING_PART, (event) => {
    const { detail: address } = event as CustomEvent<string>
    isTold = true
    // What somebody typed is worth more than the part; its place says that it did not load.
    if (address === location.href && hasTyped) return
    if (!isOpen()) return
    event.preventDefault()
    void recover(address)
  })
  // What failed before this script ran.
  if (performance.getEntriesByType('resource').some(isMissing)) void recover(location.href)
}

function isLoading(): boolean {
  return document.readyState !== 'complete'
}

/** What is only fetched ahead is asked for again by whoever needs it. */
function isAsset(target: EventTarget | null): boolean {
  if (target instanceof HTMLScriptElement) return ASSET.test(target.src)
  return target instanceof HTMLLinkElement && target.rel === 'stylesheet' && ASSET.test(target.href)
}

function isMissing(entry: PerformanceEntry): boolean {
  // Some browsers do not say.
  return entry instanceof PerformanceResourceTiming && entry.responseStatus >= 400 && ASSET.test(entry.name)
}

async function isServerThere(): Promise<boolean> {
  const answer = await fetch(base + BUILD_FILE, { cache: 'no-store' }).catch(() => undefined)
  return answer?.ok === true
}

async function isSaved(address: string): Promise<boolean> {
  // Absent without encryption, and in some private windows.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  if (!serviceWorker?.controller || !('caches' in window)) return false
  const saved = await caches.match(address, { ignoreSearch: true, ignoreVary: true }).catch(() => undefined)
  return saved !== undefined
}

function markAndLoad(address: string): void {
  const state = { ...(history.state as object | null), recovered: build }
  // The app may have moved to the address meanwhile.
  if (location.href === address) history.replaceState(state, '')
  else history.pushState(state, '', address)
  location.reload()
}
