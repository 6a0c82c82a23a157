import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { findBrowser } from '../find-browser'
import { SCREENS, STILL, WIDTHS } from '../screens'
import { expect, hydrated, test } from './fixtures'

// docs/decisions/008-looks.md says how these pictures stay the same from machine to machine, and when to take new ones.

const { resolve } = createRequire(import.meta.url)
const FONTS = [400, 600, 700].map((weight) => {
  const file = readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)).toString('base64')
  return `@font-face { font-family: Looks; font-weight: ${weight}; src: url(data:font/woff2;base64,${file}) }`
})
/** The letters of every machine differ; these are the same everywhere. */
const SAME_LETTERS = `${FONTS.join('\n')} *, ::before, ::after { font-family: Looks !important }`

test.use({
  // A font in the page itself is what the policy forbids; every other journey runs under it.
  bypassCSP: true,
  locale: 'en-US',
  timezoneId: 'UTC',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  launchOptions: {
    executablePath: findBrowser(),
    args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  },
})

for (const width of WIDTHS)
  test(`the main screens look as they did, ${width} px`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.clock.setFixedTime(STILL)
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [name, address] of Object.entries(SCREENS)) {
      await page.goto(address)
      await hydrated(page)
      await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('no problems (as of')
      if (name === 'search') await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible()
      await page.addStyleTag({ content: SAME_LETTERS })
      await page.evaluate(() => document.fonts.ready)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expect
          .soft(page)
          .toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, { mask: changing(page), maxDiffPixelRatio: 0.003 })
      }
    }
  })

/** What differs with the day: the history of incidents, and what a packet says of the device and the time. */
function changing(page: Page) {
  return [
    page.getByRole('region', { name: 'Recent incidents' }),
    page.getByRole('region', { name: 'Support packet' }),
    page.locator('input[type="datetime-local"]'),
  ]
}
