import { expectAccessible } from './accessible'
import type { Page } from '@playwright/test'
import { expect, hydrated, test } from './fixtures'

const section = (page: Page, name: string) => page.getByRole('region', { name })
const daysAgo = (days: number, minutes = 0) =>
  `${new Date(Date.now() - days * 86_400_000 + minutes * 60_000).toISOString().slice(0, 16)}Z`

test('the history is read only when the reader comes near, and is a picture and a table', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/incidents.json')) asked.push(request.url())
  })
  await page.setViewportSize({ width: 1280, height: 600 })
  await page.goto('/status')
  await expect(page.getByRole('main')).toContainText('Procore reports no problems')
  expect(asked).toEqual([])
  const history = section(page, 'Recent incidents')
  await history.scrollIntoViewIfNeeded()
  await expect(history.getByRole('img', { name: /^Timeline by severity: 7 critical/ })).toBeVisible()
  expect(asked).toHaveLength(1)
  await history.getByText('Show all as a table').click()
  await expect(history.getByRole('row')).toHaveCount(51)
  await expect(history.getByRole('link', { name: 'Slow responses from the API' }).first()).toBeVisible()
})

test('an address asks about one minute, and the answer can be sent on', async ({ page }) => {
  await page.goto(`/status?at=${daysAgo(1, 10)}`)
  const asked = section(page, 'Was there an incident when you saw the error?')
  await expect(asked.getByRole('status').first()).toHaveText(/^Procore lists an incident for .+: Slow responses/)
  await expect(asked.getByRole('listitem')).toBeInViewport()
  await asked.getByLabel('Date and time').fill('2026-01-02T03:04')
  await asked.getByRole('button', { name: 'Look it up' }).click()
  await expect(asked.getByRole('status').first()).toHaveText(/^The incident history starts on /)
  await expect(page).toHaveURL(/\/status\?at=2026-01-02T\d\d:\d4Z$/)
})

test.describe('in another zone', () => {
  test.use({ timezoneId: 'Asia/Kolkata' })

  test('an address means the same minute, and a typed time is local', async ({ page }) => {
    await page.goto('/status?at=2026-01-02T03:04-08:00')
    const asked = section(page, 'Was there an incident when you saw the error?')
    await expect(asked.getByLabel('Date and time')).toHaveValue('2026-01-02T16:34')
    await asked.getByLabel('Date and time').fill('2026-01-02T03:04')
    await asked.getByRole('button', { name: 'Look it up' }).click()
    await expect(page).toHaveURL(/\?at=2026-01-01T21:34Z$/)
  })
})

test.describe('announced maintenance', () => {
  test.use({ statusScenario: 'upcoming-8-days' })

  test('can be put into a calendar', async ({ page }) => {
    await page.goto('/status')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Add to calendar: Scheduled release' }).click()
    const download = await saving
    expect(download.suggestedFilename()).toBe('maintenance-syn0mnt00001.ics')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    expect(text).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]+\r\nUID:syn0mnt00001@status\.procore\.com\r\n[\s\S]+END:VCALENDAR\r\n$/,
    )
    expect(text).toMatch(/\r\nDTSTART:\d{8}T\d{6}Z\r\n/)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('uptime is a table, and the way to the status page stands there', async ({ page }) => {
    await page.goto('/status')
    await expect(page.getByRole('row', { name: /^99\.9%/ })).toHaveText(/43 minutes 12 seconds\s*8 hours 46 minutes/)
    await expect(page.getByRole('main').getByRole('link', { name: 'status.procore.com' }).first()).toBeVisible()
  })
})

test('the uptime figure answers to the keyboard', async ({ page }) => {
  await page.goto('/status')
  await hydrated(page)
  const uptime = section(page, 'What an uptime figure means')
  await uptime.getByRole('slider', { name: 'Uptime' }).press('ArrowRight')
  await expect(uptime).toContainText('up to 21 minutes 36 seconds in 30 days')
  await uptime.getByRole('slider', { name: /^Planned maintenance/ }).press('End')
  await expect(uptime).toContainText('can be down for 1 day and the figure still says 99.95%')
})

for (const statusScenario of ['operational', 'incident-and-maintenance', 'html']) {
  test.describe(`with ${statusScenario}`, () => {
    test.use({ statusScenario })

    test('the page is accessible, and fits a phone 320 pixels wide', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(`/status?at=${daysAgo(1, 10)}`)
      await expect(
        section(page, 'Was there an incident when you saw the error?').getByRole('status').first(),
      ).toHaveText(/\S/)
      await section(page, 'Recent incidents').scrollIntoViewIfNeeded()
      const table = page.getByText('Show all as a table')
      if (statusScenario !== 'html') await table.click()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBe(320)
      // The rows are alike, and fifty of them take a while.
      await expectAccessible(page, { exclude: 'tbody tr:nth-child(n + 5)' })
    })
  })
}

for (const width of [320, 360, 1280]) {
  test(`the banner keeps its height whatever it says, ${width} pixels wide`, async ({ page, setScenario }) => {
    await page.setViewportSize({ width, height: 740 })
    const banner = page.getByRole('region', { name: 'Procore status' })
    const heights: Record<string, number | undefined> = {}
    const note = async (name: string) => (heights[name] = (await banner.boundingBox())?.height)
    const live = defer()
    await page.route(/\/assets\/LiveBanner.*\.js$/, async (route) => {
      await live.promise
      await route.continue()
    })
    await page.clock.install()
    setScenario('critical')
    await page.goto('/faq/uptime')
    await expect(banner).toContainText('Procore status: see')
    await note('without its live part')
    live.resolve()
    for (const [scenario, text] of [
      ['critical', /Procore is unavailable/],
      ['operational', /^Back to normal/],
      ['unrelated-down', /with its main parts/],
      ['parts-vanished', /couldn’t be checked/],
      ['upcoming-2-days', /is planned/],
      ['overrun', /longer than planned/],
    ] as const) {
      setScenario(scenario)
      await page.clock.fastForward('05:00')
      await expect(banner).toContainText(text, { useInnerText: true })
      await note(scenario)
    }
    expect(new Set(Object.values(heights)), JSON.stringify(heights)).toEqual(new Set([width < 640 ? 41 : 45]))
  })
}

test.describe('an incident', () => {
  test.use({ statusScenario: 'critical', timezoneId: 'America/Los_Angeles' })

  test('says since when in the zone of the reader, and in UTC on demand', async ({ page }) => {
    await page.goto('/faq/uptime')
    const banner = page.getByRole('region', { name: 'Procore status' })
    await banner.locator('summary').click()
    const started = banner.getByText('Started:').locator('..')
    await expect(started).toHaveText(/^Started: \w+day, \w+ \d+, \d?\d:\d\d [AP]M P[SD]T$/)
    await banner.getByRole('button', { name: 'Show times in UTC too' }).click()
    await expect(started).toHaveText(/P[SD]T \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)$/)
    await banner.getByRole('button', { name: 'Hide UTC' }).click()
    await expect(started).toHaveText(/P[SD]T$/)
  })
})

/** A promise and what fulfils it. */
function defer(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((fulfil) => (resolve = fulfil))
  return { promise, resolve }
}
