import type { Page } from '@playwright/test'
import { SCREENS } from '../screens'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

// Who reads or reaches for a button while the page is still loading finds it where it was.

/** In parts of the screen: what no eye sees. */
const SEEN = 0.005

const ADDRESSES = [...Object.values(SCREENS), '/errors', '/search', '/guides/rate-limiting', '/compare?a=403&b=404']

/** As on a slow network: the page is painted before any script arrives. */
async function paintFirst(page: Page): Promise<void> {
  let paint = () => {}
  const painted = new Promise<void>((resolve) => (paint = resolve))
  await page.exposeFunction('notePaint', () => paint())
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number
      sources: { node: Node | null }[]
    }
    const shifts: { value: number; moved: string[] }[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push({ value, moved: sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? '') })
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver(() => (Reflect.get(window, 'notePaint') as () => void)()).observe({
      type: 'paint',
      buffered: true,
    })
  })
  await page.route('**/assets/*.js', async (route) => {
    await painted
    await route.continue()
  })
}

for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK }))
  for (const address of ADDRESSES)
    test(`${address} does not move while it loads, on a ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await paintFirst(page)
      await page.goto(address)
      await hydrated(page)
      await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('no problems (as of')
      // What the status brings has been drawn, and what it moved has been noted.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as { value: number; moved: string[] }[])
      expect(shifts.filter(({ value }) => value > SEEN)).toEqual([])
    })
