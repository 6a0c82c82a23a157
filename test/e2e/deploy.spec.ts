import type { Page } from '@playwright/test'
import { startHost, type Host } from './deploys'
import { expect, hydrated, test as base } from './fixtures'

const test = base.extend<{ host: Host }>({
  // The runner wants to be told of other fixtures by this form, though there are none.
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    const host = await startHost()
    await provide(host)
    await host.close()
  },
})

// The browser reports each file that a deploy took away.
test.use({
  expectedNoise: [
    /Failed to (load resource|fetch dynamically imported module)|Refused to apply style|Unable to preload CSS/,
  ],
})

const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build?.[0])
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** How often the page has been loaded. */
function countLoads(page: Page): () => number {
  let loads = 0
  // A load that gives way to the next one while it is still being read counts, too.
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads++
  })
  return () => loads
}

test.describe('a tab of version 1, without the worker', () => {
  test('goes on after one deploy, and loads the page anew after two', async ({ page, host }) => {
    const loads = countLoads(page)
    await page.goto(host.url('/'))
    await hydrated(page)

    await host.deploy(2)
    await page.getByRole('link', { name: 'Get help' }).click()
    await expect(heading(page)).toHaveText('Get help from a person')
    expect([await versionOf(page), loads()]).toEqual(['1', 1])

    await host.deploy(3)
    await page.getByRole('link', { name: 'Diagnose' }).click()
    await expect(page).toHaveURL(host.url('/diagnose'))
    await expect(heading(page)).toHaveText(/^Where/)
    await expect.poll(() => versionOf(page)).toBe('3')
    await hydrated(page)
    expect(loads()).toBe(2)
  })

  test('does not load a page for ever whose file is nowhere', async ({ page, host }) => {
    const loads = countLoads(page)
    await page.goto(host.url('/'))
    await hydrated(page)
    await host.deploy(2)
    await host.deploy(3)
    await host.lose(/^TreePage/)
    await page.goto(host.url('/tree'))
    await expect.poll(loads).toBe(3)
    // Everything this load asks for has been answered, the missing file too.
    await page.waitForLoadState('networkidle')
    // What was written at build time stays readable.
    await expect(heading(page)).toHaveText('The question tree')
    expect(loads()).toBe(3)
  })

  test('is never given a page in place of a missing file', async ({ page, host }) => {
    await page.goto(host.url('/'))
    for (const file of ['/assets/Gone-12345678.js', '/assets/gone-12345678.css', '/gone.json']) {
      const response = await page.request.get(host.url(file))
      expect(response.status()).toBe(404)
      expect(await response.text()).not.toContain('<')
    }
  })
})

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  const line = (page: Page) => page.getByRole('region', { name: 'Offline' })
  const notice = (page: Page) =>
    page.locator('main').locator('xpath=preceding-sibling::p').getByText('An update is ready')

  async function visitAndSave(page: Page, address: string): Promise<void> {
    await page.goto(address)
    await hydrated(page)
    await line(page).getByRole('button', { name: 'Save for offline' }).click()
    await expect(line(page)).toContainText('Saved for offline', { timeout: 25_000 })
  }

  async function update(page: Page): Promise<void> {
    await line(page).getByRole('button', { name: 'Update the saved help' }).click()
    await expect(line(page)).toContainText('An update is ready', { timeout: 25_000 })
  }

  test('two deploys under a tab: nothing is interrupted, and the update shows when asked for', async ({
    page,
    host,
  }) => {
    // Saves the whole help three times.
    test.setTimeout(120_000)
    const loads = countLoads(page)
    await visitAndSave(page, host.url('/errors/503'))

    await host.deploy(2)
    await update(page)
    await expect(notice(page)).toHaveCount(0)
    await page.getByRole('link', { name: 'Diagnose' }).click()
    await page.getByRole('radio', { name: 'In Procore itself' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(heading(page)).toHaveText('Which number does the error show?')
    await expect(notice(page)).toHaveCount(0)
    await page.getByRole('link', { name: 'Status', exact: true }).click()
    await expect(notice(page)).toBeVisible()
    expect([await versionOf(page), loads()]).toEqual(['1', 1])
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect.poll(() => versionOf(page)).toBe('2')
    await expect(notice(page)).toHaveCount(0)

    await hydrated(page)
    await host.deploy(3)
    await update(page)
    await page.getByRole('link', { name: 'Get help' }).click()
    await expect(heading(page)).toHaveText('Get help from a person')
    expect([await versionOf(page), loads()]).toEqual(['2', 2])
    await page.goto(host.url('/errors/500'))
    await expect(heading(page)).toBeVisible()
    expect(await versionOf(page)).toBe('3')
  })

  test('the kill switch takes the worker and all it saved from the device', async ({ page, host }) => {
    await visitAndSave(page, host.url('/'))
    await host.kill()
    await page.goto(host.url('/errors'))
    await expect
      .poll(() =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      )
      .toEqual([0, 0])
    await page.goto(host.url('/errors/500'))
    await hydrated(page)
    await expect(heading(page)).toBeVisible()
  })
})
