import { BUILD_FILE, cacheNamesFor, deletePageCaches } from './build-manifest'
import { createRecovery, MISSING_PART } from './recovery'

// A separate script outside the bundle, so that it works when the bundle cannot load. After a deploy, a page or tab of an
// earlier build may request a file that is gone. The page is then reloaded, once for each page and build.

const ASSET = /\/assets\/[^/]+\.(?:js|css)$/
const root = document.documentElement
const build = root.dataset.build ?? ''
const script = document.currentScript as HTMLScriptElement
const base = new URL('./', script.src).href
const { isAllowed, recover } = createRecovery({
  build,
  // In the history entry: a reload keeps it, and blocked storage does not affect it.
  recovered: () => (history.state as { recovered?: string } | null)?.recovered,
  isServerUp,
  isSaved,
  deletePages: async () => {
    if ('caches' in window) await deletePageCaches(cacheNamesFor(base), caches).catch(() => undefined)
  },
  showProgress: (isInProgress) => root.toggleAttribute('data-recovering', isInProgress),
  load: markAndReload,
})
let hasTyped = false
/** True once the app has started: it then reports missing parts itself, with the address the user is navigating to. */
let doesAppReport = false

start()

function start(): void {
  window.addEventListener('input', () => (hasTyped = true))
  // Covers files requested while the page loads. The app reports style sheets of later pages itself.
  window.addEventListener('error', ({ target }) => isLoading() && isAsset(target) && void recover(location.href), true)
  // Until the app has started, only this script notices a part that cannot load.
  window.addEventListener('vite:preloadError', () => setTimeout(() => !doesAppReport && void recover(location.href)))
  window.addEventListener(MISSING_PART, (event) => {
    const { detail: address } = event as CustomEvent<string>
    doesAppReport = true
    // Never discard typed text. The page shows an error in place of the part.
    if (address === location.href && hasTyped) return
    if (!isAllowed()) return
    event.preventDefault()
    void recover(address)
  })
  // Requests that failed before this script ran.
  if (performance.getEntriesByType('resource').some(isMissing)) void recover(location.href)
}

function isLoading(): boolean {
  return document.readyState !== 'complete'
}

/** Preloads do not count: whatever needs the file requests it again. */
function isAsset(target: EventTarget | null): boolean {
  if (target instanceof HTMLScriptElement) return ASSET.test(target.src)
  return target instanceof HTMLLinkElement && target.rel === 'stylesheet' && ASSET.test(target.href)
}

function isMissing(entry: PerformanceEntry): boolean {
  // Some browsers do not report the status.
  return entry instanceof PerformanceResourceTiming && entry.responseStatus >= 400 && ASSET.test(entry.name)
}

async function isServerUp(): Promise<boolean> {
  const response = await fetch(base + BUILD_FILE, { cache: 'no-store' }).catch(() => undefined)
  return response?.ok === true
}

async function isSaved(address: string): Promise<boolean> {
  // Undefined on pages without HTTPS and in some private windows.
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
  if (!serviceWorker?.controller || !('caches' in window)) return false
  const saved = await caches.match(address, { ignoreSearch: true, ignoreVary: true }).catch(() => undefined)
  return saved !== undefined
}

function markAndReload(address: string): void {
  const state = { ...(history.state as object | null), recovered: build }
  // The app may have navigated to the address in the meantime.
  if (location.href === address) history.replaceState(state, '')
  else history.pushState(state, '', address)
  location.reload()
}
