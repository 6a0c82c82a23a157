/** Fired on the window when a part of the app cannot be fetched. Its detail is the address to reload. */
export const MISSING_PART = 'missing-part'

/**
 * Reports parts of the app that are missing, as after a deploy, to the recovery script.
 *
 * @param target returns the full address the user is navigating to
 */
export function watchMissingParts(target: () => string): void {
  window.addEventListener('vite:preloadError', () => {
    window.dispatchEvent(new CustomEvent(MISSING_PART, { cancelable: true, detail: target() }))
  })
}

/** What recovery needs to know about a page, and what it does to it. */
export interface RecoveryPage {
  /** The build of this page. */
  build: string
  /** The build that already reloaded this history entry, if one did. */
  recovered: () => string | undefined
  isServerUp: () => Promise<boolean>
  /** Whether this device has the page at an address, and a worker that answers with it. */
  isSaved: (address: string) => Promise<boolean>
  /** Deletes saved pages, so that the server answers. */
  deletePages: () => Promise<void>
  /** Hides messages about missing parts while recovery is in progress. */
  showProgress: (isInProgress: boolean) => void
  /** Marks the history entry with the build, and reloads the page at an address. */
  load: (address: string) => void
}

export interface Recovery {
  /** Whether a reload is still allowed. */
  isAllowed: () => boolean
  recover: (address: string) => Promise<void>
}

/**
 * Reloads a page that lacks a file: once for each history entry and build, so never in a loop. One instance serves one
 * page, from load to unload.
 */
export function createRecovery(page: RecoveryPage): Recovery {
  let isInProgress = false
  const isAllowed = () => !isInProgress && page.recovered() !== page.build
  return { isAllowed, recover }

  async function recover(address: string): Promise<void> {
    if (!isAllowed()) return
    isInProgress = true
    page.showProgress(true)
    if (await page.isServerUp()) {
      // Saved pages may name files that no longer exist anywhere.
      await page.deletePages()
      page.load(address)
    } else if (await page.isSaved(address)) {
      // Without a connection: browsers sometimes drop a file that the worker still has.
      page.load(address)
    } else {
      // A page that can be read must not give way to one that cannot.
      isInProgress = false
      page.showProgress(false)
    }
  }
}
