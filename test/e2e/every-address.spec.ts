import { AxeBuilder } from '@axe-core/playwright'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

test('every address of the sitemap answers with one heading, quiet and without sideways scrolling', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  expect(addresses.length).toBeGreaterThanOrEqual(36)
  for (const address of addresses) {
    const size = addresses.indexOf(address) % 2 === 0 ? PHONE : DESK
    await test.step(`${address} at ${size.width} px`, async () => {
      await page.setViewportSize(size)
      const response = await page.goto(address)
      expect(response?.status()).toBe(200)
      await hydrated(page)
      await expect(page.locator('h1')).toHaveCount(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    })
  }
})

const MAIN_PAGES = [
  '/',
  '/errors',
  '/errors/503',
  '/errors/422',
  '/guides/rate-limiting',
  '/faq/uptime',
  '/search',
  '/diagnose',
  '/status',
  '/support',
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [PHONE, DESK]) {
    test.describe(`${colorScheme}, ${size.width} px`, () => {
      test.use({ colorScheme, viewport: size })
      test('the main pages have no accessibility violation', async ({ page }) => {
        test.setTimeout(120_000)
        for (const address of MAIN_PAGES) {
          await page.goto(address)
          await hydrated(page)
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze()
          expect(
            violations.map(({ id, nodes }) => `${address} ${id} ${nodes.map(({ html }) => html).join(' ')}`),
          ).toEqual([])
        }
      })
    })
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
