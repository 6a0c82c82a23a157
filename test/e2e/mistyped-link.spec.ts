import { expect, hydrated, test } from './fixtures'

// The browser itself reports the answer 404 of the page that was asked for.
test.use({ expectedNoise: [/status of 404/] })

test('a mistyped address says so with a 404 and offers the article that was meant', async ({ page }) => {
  const response = await page.goto('/errors/acount-locked')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expect(page).toHaveTitle(/Page not found/)
  await page.getByRole('list', { name: 'Closest articles' }).getByRole('link').first().click()
  await expect(page).toHaveURL('/errors/account-locked')
})

test('a short address that means nothing offers ways on', async ({ page }) => {
  const response = await page.goto('/e/999')
  expect(response?.status()).toBe(404)
  await page.getByRole('main').getByRole('link', { name: 'See all errors' }).click()
  await expect(page).toHaveURL('/errors')
})

test('a missing file is not answered with a page', async ({ request }) => {
  const response = await request.get('/assets/gone-1234.js')
  expect(response.status()).toBe(404)
  expect(response.headers()['content-type']).toContain('text/plain')
})

test('an address with broken percent signs still answers', async ({ page }) => {
  const response = await page.goto('/errors/%E0%A4%A')
  expect(response?.status()).toBe(404)
  await hydrated(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})
