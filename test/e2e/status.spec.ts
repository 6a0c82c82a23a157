import { expect, hydrated, test } from './fixtures'

test.describe('all is well', () => {
  test('one calm line says so, with the time it was read', async ({ page }) => {
    await page.goto('/errors/503')
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText(/no problems \(as of \d/)
  })
})

test.describe('an incident', () => {
  test.use({ statusScenario: 'critical' })

  test('stands on every page, in the article it explains, and on the status page', async ({ page }) => {
    for (const address of ['/', '/errors', '/diagnose', '/errors/503']) {
      await page.goto(address)
      await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('Procore is unavailable')
    }
    await expect(page.getByRole('article')).toContainText('Procore is unavailable')
    await page.goto('/status')
    await expect(page.getByRole('heading', { level: 1, name: 'Procore status' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Procore is unavailable')
  })

  test('can be put away and brought back', async ({ page }) => {
    await page.goto('/')
    const region = page.getByRole('region', { name: 'Procore status' })
    await region.getByRole('button', { name: /^Hide/ }).click()
    await expect(region).not.toContainText('We are investigating')
    await page.reload()
    await region.getByRole('button', { name: /^Show/ }).click()
    await expect(region).toContainText('Procore is unavailable')
  })
})

for (const statusScenario of ['refused', 'html', 'other-page', 'unknown-words', 'truncated']) {
  test.describe(`a feed that cannot be read: ${statusScenario}`, () => {
    // The browser itself reports a connection that fails.
    test.use({ statusScenario, expectedNoise: [/Failed to load resource/] })

    test('is never shown as fine', async ({ page }) => {
      await page.goto('/errors/503')
      const region = page.getByRole('region', { name: 'Procore status' })
      await expect(region).toContainText('Procore status couldn’t be checked')
      await expect(region.getByRole('link', { name: 'status.procore.com' })).toBeVisible()
      await expect(page.locator('body')).not.toContainText('no problems')
    })
  })
}

test('nothing is asked of the status page before the page has been painted', async ({ page }) => {
  const asked: number[] = []
  page.on('request', (request) => {
    if (request.url().includes('status.procore.com')) asked.push(Date.now())
  })
  await page.goto('/errors/503', { waitUntil: 'domcontentloaded' })
  expect(asked).toEqual([])
  await hydrated(page)
  await expect.poll(() => asked.length).toBe(1)
})
