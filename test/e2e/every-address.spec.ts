import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, expectReadable } from './accessible'
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

/** What people choose who need larger letters, or who zoom to 400 % at 1,280 pixels. */
const LARGE = { [PHONE.width]: [{ width: 320, text: '' }, twice(PHONE.width)], [DESK.width]: [640, 1280].map(twice) }

function twice(width: number): { width: number; text: string } {
  return { width, text: '200%' }
}

for (const size of [PHONE, DESK])
  test(`every address at ${size.width} px: one heading, quiet, whole in large letters, accessible in both themes`, async ({
    page,
    request,
  }) => {
    test.setTimeout(1_800_000)
    const sitemap = await (await request.get('/sitemap.xml')).text()
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
    expect(addresses.length).toBeGreaterThanOrEqual(36)
    let first: Awaited<ReturnType<typeof frameOf>> | undefined
    for (const address of addresses)
      await test.step(address, async () => {
        await page.setViewportSize(size)
        const response = await page.goto(address)
        expect(response?.status()).toBe(200)
        await hydrated(page)
        await expect(page.locator('h1')).toHaveCount(1)
        const frame = await frameOf(page)
        first ??= frame
        expect(frame, address).toEqual({ ...first, language: 'en', landmarks: [true, true, true], shortcuts: 0 })
        await expectNoSidewaysScroll(page)
        // All ways at once are 2,500 elements; the journey of the tree looks at some of them, which are like the others.
        if (address === '/tree') return
        await expectAccessible(page)
        if (size === PHONE) await expectReadable(page)
        for (const { width, text } of LARGE[size.width] ?? []) {
          await page.setViewportSize({ ...size, width })
          await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), text)
          await expectNoSidewaysScroll(page)
        }
      })
  })

test('a short address leads to its article', async ({ page }) => {
  await page.goto('/e/503')
  await expect(page).toHaveURL('/errors/503')
  await page.goto('/e/account-locked')
  await expect(page).toHaveURL('/errors/account-locked')
  await page.goto('/e/204')
  await expect(page).toHaveURL('/guides/success-responses')
})
