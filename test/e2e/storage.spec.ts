import type { Page } from '@playwright/test'
import { expect, hydrated, test } from './fixtures'

/** What uses the device's storage: the live status, its notices, and where a reader left off. */
async function walk(page: Page): Promise<void> {
  for (const address of ['/', '/diagnose', '/status']) {
    await page.goto(address)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('Problem reported')
  }
  await page.getByRole('button', { name: /^Hide the notice/ }).click()
  await expect(page.getByRole('button', { name: /^Show the notice/ })).toBeVisible()
  await page.goto('/diagnose')
  await page.getByRole('radio', { name: 'While logging in to Procore' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\?where=/)
}

const KEYS = ['status', 'status-dismissed', 'wizard', 'offline-removed']

test.use({ statusScenario: 'critical' })

test('blocked storage costs only convenience', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied', 'SecurityError')
        },
      })
  })
  await walk(page)
})

test('full storage costs only convenience', async ({ page }) => {
  await page.goto('/robots.txt')
  const isFull = await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let n = 0; ; n++) localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size))
      } catch {
        // Smaller pieces may still fit.
      }
    }
    try {
      localStorage.setItem('one', 'more')
      return false
    } catch {
      return true
    }
  })
  expect(isFull).toBe(true)
  await walk(page)
})

/** Corrupted, from an earlier version, from a later one. */
const UNREADABLE = [
  '{"version":1,"val',
  'null',
  '[[[[',
  '\u0000\uffff',
  '{"version":1,"value":{"body":[],"fetchedAt":"now"}}',
  '{"version":0,"value":["x"]}',
  '{"query":"?where=screen","at":1,"version":1}',
  '["old"]',
  '{"version":99,"value":{"body":{},"fetchedAt":1}}',
]

test('storage that cannot be read is dropped with no harm', async ({ page }) => {
  await page.goto('/robots.txt')
  for (const value of UNREADABLE) {
    await page.evaluate(([keys, value]) => keys.forEach((key) => localStorage.setItem(key, value)), [
      KEYS,
      value,
    ] as const)
    await page.goto('/status')
    await hydrated(page)
    await expect(page.getByRole('button', { name: /^Hide the notice/ }), value).toBeVisible()
  }
  await walk(page)
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('wizard') ?? '') as unknown)
  expect(kept).toMatchObject({ version: 2, value: { query: expect.stringContaining('where=') } })
})
