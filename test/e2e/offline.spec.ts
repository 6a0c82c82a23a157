import type { BrowserContext, Page } from '@playwright/test'
import { expect, hydrated, test } from './fixtures'

test.use({
  serviceWorkers: 'allow',
  // The browser reports what it cannot fetch; a device without a signal is the point here.
  expectedNoise: [/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/],
})

const offlineLine = (page: Page) => page.getByRole('region', { name: 'Offline' })

/** One visit, until the page says that all of the help is here. So much is saved only when asked for. */
async function visitAndSave(page: Page, address = '/errors/503'): Promise<void> {
  await page.goto(address)
  await hydrated(page)
  await expect(offlineLine(page)).toContainText(/^You can save all of this help for offline use \(\d\.\d MB\)/)
  await offlineLine(page).getByRole('button', { name: 'Save for offline' }).click()
  await expect(offlineLine(page)).toContainText(/^Saved for offline use, \d+ [A-Z][a-z]{2}, \d\.\d MB/, {
    timeout: 25_000,
  })
}

/** The browser tells pages that are open at that moment only. */
async function loseSignal(context: BrowserContext): Promise<void> {
  await context.setOffline(false)
  await context.setOffline(true)
}

/** Addresses whose page the device does not hold whole. */
function notSaved(page: Page, addresses: string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const bad: string[] = []
    for (const address of all) {
      const saved = await caches.match(address)
      const html = await saved?.text()
      if (saved?.status !== 200 || html?.match(/<h1[ >]/g)?.length !== 1) bad.push(address)
    }
    return bad
  }, addresses)
}

/** The fixed pages, and the last page of each folder: with `LONG=1` the journey opens all of them. */
function oneOfEachKind(addresses: string[]): string[] {
  return [...new Map(addresses.map((address) => [/^\/\w+\//.exec(address)?.[0] ?? address, address])).values()]
}

test('after one visit every address, search and the wizard work without a signal', async ({
  page,
  context,
  request,
  setScenario,
}) => {
  test.setTimeout(240_000)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  await visitAndSave(page)
  setScenario('refused')
  await loseSignal(context)

  expect(await notSaved(page, addresses)).toEqual([])
  for (const address of process.env.LONG ? addresses : oneOfEachKind(addresses)) {
    await test.step(address, async () => {
      const response = await page.goto(address, { waitUntil: 'commit' })
      expect(response?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      // The browser now and then drops a file it asks a worker for. The page stays readable, and loads itself again.
      await hydrated(page, 16_000)
    })
  }

  await page.goto('/e/403')
  await expect(page).toHaveURL('/errors/403')

  await page.goto('/')
  await hydrated(page)
  await loseSignal(context)
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.fill('permision denid')
  await search.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(page.getByRole('list', { name: 'Search results' }).getByRole('link').first()).toHaveText(/permission/i)

  await page.getByRole('link', { name: 'Diagnose' }).click()
  await expect(page.getByText('This device is offline.', { exact: true })).toBeVisible()
  for (const answer of ['In Procore itself', /^503/]) {
    await page.getByRole('radio', { name: answer }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the message say?')

  const banner = page.getByRole('region', { name: 'Procore status' })
  await expect(banner).toContainText('This device is offline, so the Procore status is unknown')
  await expect(banner).not.toContainText('no problems')
})
