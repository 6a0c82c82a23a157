import type { Page, Request } from '@playwright/test'
import { SCENARIOS } from '../fake-status/server'
import { expect, test } from './fixtures'

// What a person reads in the banner, and what a screen reader says, for everything a status page can answer.

const TIME = String.raw`\d?\d:\d\d [AP]M`
const FINE = new RegExp(`^Procore reports no problems \\(as of ${TIME}\\)\\. Details$`)
const UNCHECKED = /^Procore status couldn’t be checked\. Open status\.procore\.com$/
const HEARD_FINE = new RegExp(`^Procore reports no problems \\(as of ${TIME}\\)\\.$`)
const HEARD_RECOVERED = new RegExp(`^Back to normal\\. Procore reports no problems \\(as of ${TIME}\\)\\.$`)
const SILENCE = ''

interface Expected {
  /** The banner's visible words on arrival. */
  reads: RegExp
  /** The announcement when it begins while the page is open. */
  begins: RegExp | ''
  /** The announcement when all is well again. */
  ends: RegExp | ''
}

const calm = (reads = FINE): Expected => ({ reads, begins: SILENCE, ends: SILENCE })
/** Nothing is announced by an answer that says nothing: neither its coming nor its going. */
const unread = (): Expected => calm(UNCHECKED)
const problem = (name: string, more = ''): Expected => ({
  reads: startsWith(`Problem reported: ${name}.${more}`),
  begins: exactly(`Problem reported: ${name}.`),
  ends: HEARD_RECOVERED,
})
const maintenance = (words: string, more = ''): Expected => ({
  reads: startsWith(`Procore maintenance ${words}.${more}`),
  begins: exactly(`Procore maintenance ${words}.`),
  ends: HEARD_FINE,
})

const TABLE: Record<string, Expected> = {
  betterstack: unread(),
  'clock-skewed': problem('Login errors'),
  'components-lag': problem('Elevated API latency'),
  critical: problem('Procore is unavailable'),
  google: unread(),
  'green-with-incident': problem('Global unavailability'),
  'group-degraded': problem('Elevated API latency'),
  hostile: problem('& "quotes"'),
  'incident-and-maintenance': problem('API errors', ' And 1 more.'),
  instatus: unread(),
  'maintenance-running': maintenance('is underway: Scheduled release'),
  'minor-nothing-open': calm(),
  'missing-keys': unread(),
  'no-end-verifying': maintenance('is underway: Scheduled release', ' And 1 more.'),
  'null-lists': unread(),
  operational: calm(),
  'other-page': unread(),
  overrun: maintenance('is underway, longer than planned: Scheduled release'),
  'parts-vanished': unread(),
  'resolved-listed': calm(),
  rootly: unread(),
  'unknown-words': unread(),
  'unrelated-down': calm(
    new RegExp(
      `^Procore reports no problems with its main parts \\(as of ${TIME}\\)\\. Elsewhere: Community forum unavailable\\. Details$`,
    ),
  ),
  'upcoming-2-days': {
    reads: new RegExp(`^Procore maintenance is planned: Scheduled release, \\w+day, \\w+ \\d+, ${TIME} P[SD]T\\.`),
    begins: new RegExp(`^Procore maintenance is planned: Scheduled release, .+ P[SD]T\\.$`),
    ends: HEARD_FINE,
  },
  'upcoming-8-days': calm(),
  refused: unread(),
  truncated: unread(),
  'half-body': unread(),
  html: unread(),
  redirected: unread(),
  'too-large': unread(),
  storm: unread(),
}

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

test('every scenario has its journey', () => {
  expect([...Object.keys(TABLE), ...APART].toSorted()).toEqual(SCENARIOS.toSorted())
})

for (const [statusScenario, { reads, begins, ends }] of Object.entries(TABLE)) {
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

function startsWith(text: string): RegExp {
  return new RegExp(`^${literally(text)}`)
}

function exactly(text: string): RegExp {
  return new RegExp(`^${literally(text)}$`)
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
