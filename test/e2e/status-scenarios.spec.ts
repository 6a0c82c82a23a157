import type { Page, Request } from '@playwright/test'
import { SCENARIOS } from '../fake-status/server'
import { BODIES } from '../fake-status/scenarios'
import { FINE, HEARD_RECOVERED, SILENCE, STATUS_WORDS, UNCHECKED } from '../fixtures/status-words'
import { expect, test } from './fixtures'

/** One body of each kind; the test of the banner has all of them. What the way to the page does, only a browser shows. */
const BODIES_HERE = [
  'operational',
  'critical',
  'incident-and-maintenance',
  'maintenance-running',
  'unknown-words',
  'unrelated-down',
  'upcoming-2-days',
]

/** Resolves when the next reading of the feed is over, well or not. */
function feedRead(page: Page): Promise<void> {
  return new Promise((resolve) => {
    const note = (request: Request) => void (request.url().endsWith('/summary.json') && resolve())
    page.on('requestfinished', note)
    page.on('requestfailed', note)
  })
}

/** They have journeys of their own below. */
const APART = ['flapping', 'slow']

test.use({ timezoneId: 'America/Los_Angeles', locale: 'en-US' })

test('every scenario has its words', () => {
  expect([...Object.keys(STATUS_WORDS), ...APART].toSorted()).toEqual(SCENARIOS.toSorted())
})

for (const [statusScenario, { reads, begins, ends }] of Object.entries(STATUS_WORDS)) {
  if (!process.env.LONG && BODIES.includes(statusScenario) && !BODIES_HERE.includes(statusScenario)) continue
  test.describe(statusScenario, () => {
    // The browser itself reports a connection that fails.
    test.use({ statusScenario, expectedNoise: [/Failed to load resource/] })

    test('is read on arrival, and heard only when it begins and ends', async ({ page, setScenario }) => {
      const region = page.getByRole('region', { name: 'Procore status' })
      const heard = region.getByRole('status')
      const waitFor = async (text: RegExp | '') => expect(heard).toHaveText(text)
      await page.clock.install()
      await page.goto('/faq/uptime')
      await expect(region).toContainText(reads, { useInnerText: true })
      await waitFor(SILENCE)

      setScenario('operational')
      const readFine = feedRead(page)
      await page.clock.fastForward('05:00')
      await readFine
      await expect(region).toContainText(/no problems \(as of/, { useInnerText: true })
      await waitFor(ends)

      setScenario(statusScenario)
      const read = feedRead(page)
      await page.clock.fastForward('05:00')
      if (begins !== SILENCE) return waitFor(begins)
      // A reading underway when the clock leaps would seem to have taken too long.
      await read
      // What was read last holds for a quarter of an hour.
      await page.clock.fastForward('16:00')
      await expect(region).toContainText(reads, { useInnerText: true })
      await waitFor(SILENCE)
    })
  })
}

test.describe('a page that takes too long', () => {
  test.use({ statusScenario: 'slow' })

  test('is given up after ten seconds at each of its addresses', async ({ page }) => {
    const region = page.getByRole('region', { name: 'Procore status' })
    await page.clock.install()
    const requests = ['status.procore.com', 'jxb4w0vdl2tv.statuspage.io'].map((host) =>
      page.waitForRequest((request) => new URL(request.url()).host === host),
    )
    await page.goto('/faq/uptime')
    for (const request of requests) {
      await request
      await expect(region).toContainText('Procore status: see status.procore.com', { useInnerText: true })
      await page.clock.fastForward('00:10')
    }
    await expect(region).toContainText(UNCHECKED, { useInnerText: true })
    await expect(region.getByRole('status')).toHaveText(SILENCE)
  })
})

test.describe('a problem that comes and goes', () => {
  test.use({ statusScenario: 'flapping' })

  test('is told each time, and never shown twice', async ({ page }) => {
    const region = page.getByRole('region', { name: 'Procore status' })
    const heard = region.getByRole('status')
    await page.clock.install()
    await page.goto('/faq/uptime')
    await expect(region).toContainText('Problem reported', { useInnerText: true })
    await expect(heard).toHaveText(SILENCE)
    for (const text of [HEARD_RECOVERED, /^Problem reported: Procore is unavailable\.$/, HEARD_RECOVERED]) {
      await page.clock.fastForward('04:00')
      await expect(heard).toHaveText(text)
    }
    await expect(region).toContainText(/^Back to normal\. Procore reports no problems/, { useInnerText: true })
  })
})

test('the note that service is back leaves by itself', async ({ page, setScenario }) => {
  setScenario('critical')
  const region = page.getByRole('region', { name: 'Procore status' })
  await page.clock.install()
  await page.goto('/faq/uptime')
  await expect(region).toContainText('Procore is unavailable')
  setScenario('operational')
  await page.clock.fastForward('02:00')
  await expect(region).toContainText(/^Back to normal\./, { useInnerText: true })
  await page.clock.fastForward('11:00')
  await expect(region).toContainText(FINE, { useInnerText: true })
})
