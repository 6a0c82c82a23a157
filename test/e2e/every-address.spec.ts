import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

/** What has to be alike on every page, for people who know one page already. */
const frameOf = (page: Page) =>
  page.evaluate(() => {
    const hrefs = (within: string) =>
      [...document.querySelectorAll(`${within} a[href]`)].map((link) => link.getAttribute('href'))
    return {
      language: document.documentElement.lang,
      'first to be reached': document.querySelector('a[href], button, input, select, textarea')?.textContent,
      landmarks: ['main', 'body :not(main) > header, #root > div > header', 'footer'].map(
        (one) => document.querySelectorAll(one).length > 0,
      ),
      menu: hrefs('nav[aria-label="Main"]'),
      help: hrefs('nav[aria-label="More help"]'),
      shortcuts: document.querySelectorAll('[accesskey]').length,
    }
  })

/** All that articles are made of, and every page that is not one. These are looked at in both themes at both sizes. */
const MAIN = new Set(['/', '/errors', '/errors/503', '/errors/422', '/guides/rate-limiting', '/faq/uptime'])
const isMain = (address: string) => MAIN.has(address) || !/^\/(?:errors|guides|faq)\//.test(address)

for (const half of [0, 1])
  test(`every address: one heading, quiet, whole in large letters, accessible, ${half === 0 ? 'first' : 'second'} half`, async ({
    page,
    request,
  }) => {
    test.setTimeout(300_000)
    const sitemap = await (await request.get('/sitemap.xml')).text()
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
    expect(addresses.length).toBeGreaterThanOrEqual(36)
    let first: Awaited<ReturnType<typeof frameOf>> | undefined
    for (const address of addresses.filter((_, number) => number % 2 === half))
      await test.step(address, async () => {
        await page.setViewportSize(PHONE)
        const response = await page.goto(address)
        expect(response?.status()).toBe(200)
        await hydrated(page)
        await expect(page.locator('h1')).toHaveCount(1)
        const frame = await frameOf(page)
        first ??= frame
        expect(frame, address).toEqual({ ...first, language: 'en', landmarks: [true, true, true], shortcuts: 0 })
        await inEverySize(page, address)
      })
  })

/** Nothing lies beside the screen, and nothing keeps anybody from reading it. */
async function inEverySize(page: Page, address: string): Promise<void> {
  // All ways at once are 2,500 elements; the journey of the tree looks at some of them, which are like the others.
  const isAlike = address === '/tree'
  if (!isAlike) await expectAccessible(page, { themes: isMain(address) ? ['light', 'dark'] : ['light'] })
  // What 400 % makes of a screen of 1,280 pixels.
  await page.setViewportSize({ width: 320, height: 256 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(DESK)
  if (!isAlike) await expectAccessible(page, { themes: isMain(address) ? ['dark', 'light'] : ['dark'] })
  for (const width of [DESK.width, 640]) {
    await page.setViewportSize({ ...DESK, width })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expectNoSidewaysScroll(page)
  }
}

test('a short address leads to its article', async ({ page }) => {
  await page.goto('/e/503')
  await expect(page).toHaveURL('/errors/503')
  await page.goto('/e/account-locked')
  await expect(page).toHaveURL('/errors/account-locked')
  await page.goto('/e/204')
  await expect(page).toHaveURL('/guides/success-responses')
})
