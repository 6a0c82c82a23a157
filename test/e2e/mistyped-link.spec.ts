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

for (const [address, own] of [
  ['/ERRORS/503', '/errors/503'],
  ['/Errors/503?from=mail#causes', '/errors/503?from=mail#causes'],
  ['/ERRORS/ACCOUNT-LOCKED', '/errors/account-locked'],
  ['/errors/503/', '/errors/503'],
  ['/errors/%35%30%33', '/errors/503'],
  ['/guides/rate-limiting.html', '/guides/rate-limiting'],
  ['/STATUS', '/status'],
] as const) {
  test(`${address} leads to the one address of its page, which is canonical`, async ({ page }) => {
    await page.goto(address)
    await expect(page).toHaveURL(own)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      new RegExp(`${own.replace(/[?#].*/, '')}$`),
    )
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
  })
}

test('doubled slashes lead to the one address', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}//errors//503`)
  await expect(page).toHaveURL('/errors/503')
})

test('a number cut short offers the articles that begin so', async ({ page }) => {
  for (const [address, codes] of [
    ['/errors/50', ['500', '502', '503', '504']],
    ['/errors/40', ['400', '401', '403', '404', '405', '406', '408', '409']],
    ['/e/42', ['422', '429']],
  ] as const) {
    await page.goto(address)
    const offered = page.getByRole('list', { name: 'Closest articles' }).getByRole('link')
    for (const code of codes) await expect(offered.filter({ hasText: code }).first()).toBeVisible()
  }
})

test('a short address that means nothing offers ways on', async ({ page }) => {
  const response = await page.goto('/e/999')
  expect(response?.status()).toBe(404)
  await hydrated(page)
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
