/** What recovery knows of a page and can do with it. */
export interface Page {
  /** The build this page is of. */
  build: string
  /** The build that loaded this entry of the history anew before, when one did. */
  recovered: () => string | undefined
  isServerThere: () => Promise<boolean>
  /** Whether this device has the page at an address, and a worker that answers with it. */
  isSaved: (address: string) => Promise<boolean>
  /** Drops saved pages, so that the server answers. */
  dropPages: () => Promise<void>
  /** Whether it is underway: then nothing on the page says that a part is missing. */
  show: (isUnderWay: boolean) => void
  /** Marks the entry of the history with the build, and loads the page at an address anew. */
  load: (address: string) => void
}

/** Loads a page anew that lacks a file: once for each entry of the history and build, so never in a loop. */
export interface Recovery {
  /** Whether it may still load anew. */
  isOpen: () => boolean
  recover: (address: string) => Promise<void>
}

/** Recovery for one page, from the time it was loaded until it is left. */
export function recoveryOf(page: Page): Recovery {
  let isUnderWay = false
  const isOpen = () => !isUnderWay && page.recovered() !== page.build
  return { isOpen, recover }

  async function recover(address: string): Promise<void> {
    if (!isOpen()) return
    isUnderWay = true
    page.show(true)
    if (await page.isServerThere()) {
      // Saved pages may name files that are nowhere any more.
      await page.dropPages()
      page.load(address)
    } else if (await page.isSaved(address)) {
      // Without a connection: browsers now and then drop a file that they asked a worker for, which still has it.
      page.load(address)
    } else {
      // A page that can be read must not give way to one that cannot.
      isUnderWay = false
      page.show(false)
    }
  }
}
