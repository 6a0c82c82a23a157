import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

test('from a page to the same one in the other language and back, with all that its address says', async ({ page }) => {
  await page.goto('/diagnose?where=login&login=locked')
  await hydrated(page)
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL('/es/diagnose?where=login&login=locked')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await hydrated(page)
  await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeAttached()
  await page.getByRole('navigation', { name: 'Idioma' }).getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL('/diagnose?where=login&login=locked')
})

test('an article in Spanish shows the message as it is on the screen, and says in which languages it is written', async ({
  page,
}) => {
  await page.goto('/es/errors/503')
  await hydrated(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('503 Service Unavailable')
  await expect(page.getByText('Servicio no disponible').first()).toBeVisible()
  const alternates = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), new URL((link as HTMLLinkElement).href).pathname]),
    )
  expect(alternates).toEqual([
    ['en', '/errors/503'],
    ['es', '/es/errors/503'],
    ['x-default', '/errors/503'],
  ])
  const canonical = page.locator('link[rel="canonical"]')
  expect(new URL((await canonical.getAttribute('href')) ?? '').pathname).toBe('/es/errors/503')
})

test('links inside the Spanish help stay in it, and a question in the other language leads to the other one', async ({
  page,
}) => {
  await page.goto('/es/errors')
  await hydrated(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /cuenta está bloqueada/ })
    .first()
    .click()
  await expect(page).toHaveURL('/es/errors/account-locked')
  await page.goto('/search?q=no+me+deja+subir+fotos')
  await hydrated(page)
  const offer = page.getByRole('main').getByRole('link', { name: 'Leer esto en español' })
  await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible()
  await offer.click()
  await expect(page).toHaveURL('/es/search?q=no+me+deja+subir+fotos')
  await hydrated(page)
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('link')
  await expect(first).toHaveAttribute('href', '/es/errors/upload-stuck')
  await page.goto('/es/search?q=my+photos+do+not+upload+from+the+phone')
  await hydrated(page)
  await expect(page.getByRole('main').getByRole('link', { name: 'Read this in English' })).toBeVisible()
})

test.describe('in a browser that prefers Spanish', () => {
  test.use({ locale: 'es-MX' })

  test('Spanish is offered once, never forced, and short addresses lead to it', async ({ page }) => {
    await page.goto('/errors/503')
    await hydrated(page)
    const offer = page.getByRole('region', { name: 'Español' })
    await expect(offer).toContainText('Leer esto en español')
    await expectAccessible(page)
    await offer.getByRole('button', { name: 'No, gracias' }).click()
    await expect(offer).toBeHidden()
    await page.reload()
    await hydrated(page)
    await expect(offer).toBeHidden()
    // The reader said no.
    await page.goto('/e/503')
    await expect(page).toHaveURL('/errors/503')
  })

  test('a short address leads to the language of the browser, and to the one that was chosen', async ({ page }) => {
    await page.goto('/e/503#fix')
    await expect(page).toHaveURL('/es/errors/503#fix')
    await hydrated(page)
    await page.getByRole('navigation', { name: 'Idioma' }).getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL('/errors/503#fix')
    await page.goto('/e/503')
    await expect(page).toHaveURL('/errors/503')
  })
})

for (const size of [PHONE, DESK])
  test(`Spanish pages of every kind at ${size.width} px are quiet, accessible and no wider than the screen`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    for (const address of [
      '/es/',
      '/es/errors',
      '/es/errors/503',
      '/es/errors/sso-sign-in-failed',
      '/es/guides/rate-limiting',
      '/es/guides/error-handling-best-practices',
      '/es/search?q=no+puedo+subir+fotos',
      '/es/diagnose',
      '/es/diagnose?where=screen&code=503',
      '/es/compare?a=502&b=503',
      '/es/print?a=503',
      '/es/status',
      '/es/support',
      '/es/embed/errors/503',
    ])
      await test.step(address, async () => {
        await page.setViewportSize(size)
        await page.goto(address)
        await hydrated(page)
        await expectNoSidewaysScroll(page)
        await expectAccessible(page)
        await page.setViewportSize({ ...size, width: 320 })
        await expectNoSidewaysScroll(page)
      })
  })

test.describe('without a signal', () => {
  test.use({ serviceWorkers: 'allow', expectedNoise: [/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/] })

  test('the Spanish help is saved by itself', async ({ page, context }) => {
    await page.goto('/es/errors/503')
    await hydrated(page)
    const line = page.getByRole('region', { name: 'Sin conexión' })
    await line.getByRole('button').first().click()
    await expect(line).toContainText(/Guardad/, { timeout: 60_000 })
    await context.setOffline(true)
    await page.goto('/es/guides/reset-password')
    await hydrated(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})
