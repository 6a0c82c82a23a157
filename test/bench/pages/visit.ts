import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'

/** A cheap phone on a slow network: what Lighthouse's mobile profile stands for. */
export const PHONE = {
  width: 412,
  height: 823,
  scale: 1.75,
  slowdown: 4,
  /** Milliseconds from a request to the first byte of its answer. */
  latency: 150,
  megabits: 1.6,
}
const BYTES_PER_SECOND = (PHONE.megabits * 1024 * 1024) / 8
/** How long nothing may happen until a page counts as done, in milliseconds. */
const QUIET = 2500

export interface Visit {
  page: Page
  /** Bytes that came over the network so far, headers included. */
  bytes: () => number
  /** Waits until the page has loaded all that it loads by itself, and has done with it. */
  quiet: () => Promise<void>
}

/** One visit with nothing cached, on the phone and network of `PHONE`. */
export async function visit<Figures>(browser: Browser, run: (visit: Visit) => Promise<Figures>): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: PHONE.width, height: PHONE.height },
    deviceScaleFactor: PHONE.scale,
    isMobile: true,
    hasTouch: true,
    ignoreHTTPSErrors: true,
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    let bytes = 0
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: PHONE.latency,
      downloadThroughput: BYTES_PER_SECOND,
      uploadThroughput: BYTES_PER_SECOND / 2,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slowdown })
    await page.addInitScript({ path: join(import.meta.dirname, 'in-page.js') })
    const quiet = async () => {
      for (let before = -1; before !== bytes;) {
        before = bytes
        await page.waitForTimeout(QUIET)
      }
    }
    return await run({ page, bytes: () => bytes, quiet })
  } finally {
    await context.close()
  }
}
