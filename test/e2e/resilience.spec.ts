import { expect, hydrated, test } from './fixtures'

test('blocked storage costs only convenience', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied', 'SecurityError')
        },
      })
  })
  for (const address of ['/', '/errors/503', '/diagnose?where=screen', '/search?q=404', '/status', '/support']) {
    await page.goto(address)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('no problems')
  }
})

test.describe('a widget that fails', () => {
  test.use({ expectedNoise: [/./] })

  test('does not take the article away', async ({ page }) => {
    // The live status is a chunk of its own: without it, the article and its search stay.
    const live = /\/assets\/live.*\.js$/
    await page.route(live, (route) => route.abort())
    const missed = page.waitForEvent('requestfailed', (request) => live.test(request.url()))
    await page.goto('/errors/503')
    await hydrated(page)
    await missed
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('503 Service Unavailable')
    await expect(page.getByRole('heading', { name: 'Still stuck?' })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeVisible()
  })

  test('what was written at build time can be read when no script arrives', async ({ page }) => {
    await page.route(/\/assets\/.*\.js$|build\.json$/, (route) => route.abort())
    await page.goto('/compare')
    await expect(page.getByRole('table')).toBeVisible()
  })

  test('a page whose part cannot be fetched says so and offers to load it again', async ({ page }) => {
    await page.goto('/')
    await hydrated(page)
    // Where the host still answers, the page is loaded anew by itself.
    const part = /\/(?:assets\/ErrorsPage.*\.js|build\.json)$/
    await page.route(part, (route) => route.abort())
    await page.getByRole('link', { name: 'See all errors' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page didn’t load')
    await page.unroute(part)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All errors')
  })

  test('a search whose second half does not arrive says so, and answers when asked again', async ({ page }) => {
    // What search has learned comes in two files, the second asked for while the first is read.
    const asked: string[] = []
    const part = /\/assets\/_virtual_search.*\.js$/
    await page.route(part, (route) => {
      const url = route.request().url()
      if (!asked.includes(url)) asked.push(url)
      return asked[0] === url ? route.continue() : route.abort()
    })
    await page.goto('/search?q=pictures+do+not+leave+my+phone')
    await expect(page.getByText('The search couldn’t be loaded.')).toBeVisible()
    expect(asked).toHaveLength(2)
    await page.unroute(part)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('link', { name: /stuck/ }).first()).toBeVisible()
  })
})
