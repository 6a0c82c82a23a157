import type { Page } from '@playwright/test'
import { HOSTILE } from '../fixtures/hostile'
import { expect, hydrated, test as base } from './fixtures'

/** No dialog, which is what every payload tries; the fixtures see errors and violations of the policy. */
const test = base.extend<{ calm: undefined }>({
  calm: [
    async ({ page }, provide) => {
      const dialogs: string[] = []
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message())
        void dialog.dismiss()
      })
      await provide(undefined)
      expect(dialogs, 'dialogs that a payload opened').toEqual([])
    },
    { auto: true },
  ],
})

/** Where a text can be put into an address. */
const PLACES: Record<string, (text: string) => string> = {
  search: (text) => `/search?${query(text, 'q', 'audience', 'kind')}`,
  'list of errors': (text) => `/errors?${query(text, 'audience', 'fixedBy', 'kind')}`,
  wizard: (text) => `/diagnose?${query(text, 'where', 'code', 'says', 'step', text)}`,
  tree: (text) => `/tree?${query(text, 'find')}`,
  status: (text) => `/status?${query(text, 'at')}`,
  packet: (text) => `/support?${query(text, 'article', 'since', 'code', 'for', 'as', 'url', text)}`,
  article: (text) => `/errors/503?${query(text, 'from')}#${encoded(text)}`,
  'short address': (text) => `/e/${encoded(text)}`,
  path: (text) => `/errors/${encoded(text)}/x`,
}

function query(text: string, ...names: string[]): string {
  return new URLSearchParams(names.map((name) => [name, text])).toString()
}

/** Halves of characters, which some of the texts hold, cannot be encoded as they are. */
function encoded(text: string): string {
  return query(text, '').slice(1)
}

test('there are enough of them', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200)
})

// The browser itself reports the answer 404 of a page that was asked for.
test.use({ expectedNoise: [/status of 404/] })

/** Each text is put into a place or two and pasted by turns, and goes everywhere with `LONG=1`. */
const SHARE = process.env.LONG ? 1 : 6

for (const [turn, [place, address]] of Object.entries(PLACES).entries()) {
  test(`${place}: hostile texts stay text`, async ({ page, baseURL }) => {
    test.setTimeout(90_000)
    await page.goto(address('503'))
    await hydrated(page)
    await walk(page, HOSTILE.filter((_, number) => (number + turn) % SHARE === 0).map(address))
    expect(new URL(page.url()).origin).toBe(baseURL)
    expect(await foreign(page)).toEqual([])
    // The page still works.
    await page.getByRole('link', { name: 'All errors' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All errors')
  })
}

/** Opens addresses in turn without loading the page anew, and waits until each is drawn. */
async function walk(page: Page, addresses: string[]): Promise<void> {
  const lost = await page.evaluate(async (all) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const bad: string[] = []
    for (const address of all) {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate', { state: null }))
      await drawn()
      const title = () => document.querySelector('main h1')?.textContent
      // A page that leads on is blank for a moment.
      for (let frame = 0; frame < 30 && title() === undefined; frame++) await drawn()
      if (title() === undefined || title() === 'This page didn’t load') bad.push(address)
    }
    return bad
  }, addresses)
  expect(lost, 'addresses that broke their page or left it blank').toEqual([])
}

/** Elements that nothing but a payload could have made. */
function foreign(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const made = [
      'script:not([src]):not([type="application/ld+json"])',
      '[onerror], [onload], [onfocus], [ontoggle], [onclick], [style*="url"]',
      'iframe, object, embed, base, marquee, [href^="javascript:" i], [href^="data:" i]',
      '[action*="javascript:" i], [formaction]',
    ]
    const found = [...document.querySelectorAll(made.join())].map(({ outerHTML }) => outerHTML.slice(0, 200))
    return 'polluted' in {} ? [...found, 'the prototype of objects'] : found
  })
}

test('pasted texts stay text', async ({ page, baseURL }) => {
  test.setTimeout(90_000)
  await page.goto('/search?q=503')
  const field = page.getByRole('combobox', { name: 'Search' })
  await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible()
  await field.evaluate(
    async (element, texts) => {
      for (const text of texts) {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text', `Error 503\n${text}\nat once`)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      }
    },
    HOSTILE.filter((_, number) => number % SHARE === 0),
  )
  expect(new URL(page.url()).origin).toBe(baseURL)
  expect(await foreign(page)).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a status page that turns hostile stays text', async ({ page, context }) => {
  const time = new Date().toISOString()
  const posting = (text: string, number: number) => ({
    id: `${number} ${text}`,
    name: text || 'x',
    status: number % 2 === 0 ? 'investigating' : text,
    impact: number % 3 === 0 ? 'major' : text,
    shortlink: text,
    created_at: number % 5 === 0 ? text : time,
    started_at: time,
    scheduled_for: text,
    scheduled_until: text,
    incident_updates: [
      {
        id: text,
        status: text,
        body: text,
        display_at: text,
        created_at: time,
        affected_components: [{ code: text, name: text || 'x' }],
      },
    ],
    components: [{ id: text || 'x', name: text || 'x' }],
  })
  const feed = {
    page: { id: 'jxb4w0vdl2tv', name: '<b>x</b>', url: 'javascript:alert(1)' },
    status: { indicator: 'major', description: '<img src=x onerror=alert(1)>' },
    components: HOSTILE.map((text, number) => ({
      id: text || 'x',
      name: text || 'x',
      status: 'major_outage',
      group: false,
      group_id: number % 2 ? text : null,
    })),
    incidents: HOSTILE.map(posting),
    scheduled_maintenances: HOSTILE.map(posting),
  }
  await context.route(/\/api\/v2\//, (route) =>
    route.fulfill({ json: feed, headers: { 'Access-Control-Allow-Origin': '*' } }),
  )
  for (const address of ['/status', '/errors/503', '/support']) {
    await page.goto(address)
    await hydrated(page)
    await expect(page.getByRole('region', { name: 'Procore status' })).not.toContainText('no problems')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await foreign(page)).toEqual([])
  }
})

const STORED = ['status', 'status-dismissed', 'offline-removed', 'wizard']

test('what stands in the storage stays data', async ({ page }) => {
  test.setTimeout(90_000)
  const shapes = [
    (text: string) => text,
    (text: string) => JSON.stringify({ version: 1, value: text }),
    (text: string) =>
      JSON.stringify({ version: 2, value: { [text]: text, answers: { where: text }, at: text, body: text } }),
  ]
  const texts = HOSTILE.filter((_, number) => number % (SHARE * 4) === 0)
  await page.goto('/')
  for (const [number, text] of texts.entries()) {
    const value = shapes[number % shapes.length]?.(text) ?? ''
    await page.evaluate(
      ({ keys, value }) => {
        for (const key of keys) localStorage.setItem(key, value)
      },
      { keys: STORED, value },
    )
    await page.goto(['/', '/diagnose', '/status'][number % 3] ?? '/')
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(await foreign(page)).toEqual([])
})

test('messages from other windows change nothing', async ({ page }) => {
  await page.goto('/embed/errors/503')
  await expect(page.getByText('reports no problems')).toBeVisible()
  const before = await page.locator('main').innerHTML()
  await page.evaluate((texts) => {
    for (const text of texts)
      for (const data of [
        text,
        { type: text },
        { type: 'troubleshooter:measure', height: text },
        { type: 'troubleshooter:height', height: text },
        [text],
      ])
        window.postMessage(data, '*')
  }, HOSTILE)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await page.locator('main').innerHTML()).toBe(before)
})
