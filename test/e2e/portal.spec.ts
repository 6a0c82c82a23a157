import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import type { Frame, Page } from '@playwright/test'
import { startPortal } from '../fixtures/portal/server'
import { DESK, expect, test as base } from './fixtures'
import { unsealElements } from './unseal'

/** Journeys in a help portal: a page of another origin, under a policy that allows the app and nothing else. */
const test = base.extend<{ origin: string; portal: Page; isSealed: boolean }>({
  origin: async ({ baseURL }, provide) => {
    const portal = await startPortal(baseURL ?? '')
    await provide(portal.origin)
    portal.stop()
  },
  // Sealed as portals get it, nobody outside sees into the element, tests and axe included.
  isSealed: [false, { option: true }],
  portal: async ({ page, origin, isSealed }, provide) => {
    if (!isSealed) await page.addInitScript(unsealElements)
    await page.goto(origin)
    await provide(page)
  },
})

const field = (portal: Page) => portal.getByRole('combobox', { name: 'Search for an error' })
const cardField = (portal: Page) => portal.getByRole('combobox', { name: 'Search and read here' })

test('typing finds, the arrows choose, Enter opens the article in the app', async ({ portal, baseURL }) => {
  await field(portal).fill('503 servce')
  const first = portal.getByRole('option').first()
  await expect(first).toContainText('503')
  await expect(portal.locator('#links').getByRole('status').first()).toHaveText(/\d+ articles? match/)
  await expect(field(portal)).toHaveAttribute('aria-expanded', 'true')
  await field(portal).press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  const id = (await first.getAttribute('id')) ?? ''
  await expect(field(portal)).toHaveAttribute('aria-activedescendant', id)
  await field(portal).press('Enter')
  await expect(portal).toHaveURL(`${baseURL}/errors/503`)
})

test('Up goes to all results, Home back to the text, Escape closes the list', async ({ portal, baseURL }) => {
  await field(portal).fill('404')
  const last = portal.getByRole('option').last()
  await expect(last).toHaveText(/See (all \d+ results|the result)/)
  await field(portal).press('ArrowUp')
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await field(portal).press('Home')
  await expect(last).toHaveAttribute('aria-selected', 'false')
  await expect(field(portal)).not.toHaveAttribute('aria-activedescendant')
  await field(portal).press('Escape')
  await expect(portal.getByRole('listbox')).toHaveCount(0)
  await expect(field(portal)).toHaveValue('404')
  await field(portal).press('Enter')
  await expect(portal).toHaveURL(`${baseURL}/search?q=404`)
})

test('a secret never reaches the address', async ({ portal, baseURL }) => {
  await field(portal).fill(
    '401 Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmN',
  )
  await field(portal).press('Enter')
  await expect(portal).toHaveURL(new RegExp(`^${baseURL}/search\\?q=401`))
  expect(portal.url()).not.toContain('eyJ')
})

test.describe('sealed, as portals get it', () => {
  test.use({ isSealed: true })
  test('the portal cannot reach into the element, and the keyboard can', async ({ portal, baseURL }) => {
    const element = portal.locator('#links')
    await expect.poll(() => element.evaluate((one) => one.matches(':defined'))).toBe(true)
    expect(await element.evaluate((one) => one.shadowRoot)).toBeNull()
    await element.evaluate((one: HTMLElement) => one.focus())
    await portal.keyboard.type('429')
    await portal.keyboard.press('Enter')
    await expect(portal).toHaveURL(`${baseURL}/search?q=429`)
  })
})

/** Opens the card of 503 below the second field. */
async function openCard(portal: Page): Promise<Frame> {
  await cardField(portal).fill('503')
  await expect(portal.getByRole('option').first()).toContainText('503')
  await cardField(portal).press('ArrowDown')
  await cardField(portal).press('Enter')
  const handle = await portal.locator('#cards iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('The card has no frame')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('503 Service Unavailable')
  return frame
}

const heightOf = (frame: Frame) =>
  frame.locator('main').evaluate((card) => Math.ceil(card.getBoundingClientRect().height))
const givenHeight = (portal: Page) =>
  portal.locator('#cards iframe').evaluate((one: HTMLIFrameElement) => Number(one.height))

test('a card opens below the field, takes its height, and closes', async ({ portal, baseURL }) => {
  await portal.setViewportSize(DESK)
  const card = await openCard(portal)
  await expect(portal.getByRole('region', { name: '503 Service Unavailable' })).toBeFocused()
  await expect.poll(async () => (await givenHeight(portal)) - (await heightOf(card))).toBe(0)
  const wide = await givenHeight(portal)
  await portal.setViewportSize({ width: 320, height: 700 })
  await expect.poll(() => givenHeight(portal)).toBeGreaterThan(wide)
  await expect.poll(async () => (await givenHeight(portal)) - (await heightOf(card))).toBe(0)

  await expect(card.getByRole('heading', { name: 'Check that it worked' })).toBeVisible()
  await expect(card.getByRole('heading', { name: 'Why it happens' })).toHaveCount(0)
  await expect(card.getByRole('banner')).toHaveCount(0)
  await expect(card.getByRole('contentinfo')).toHaveCount(0)
  await card.getByRole('link', { name: 'Open the full article' }).click()
  await expect(portal).toHaveURL(`${baseURL}/errors/503`)
})

test('closing a card gives the focus back to the field', async ({ portal }) => {
  await openCard(portal)
  await portal.getByRole('button', { name: 'Close the article' }).click()
  await expect(portal.locator('#cards iframe')).toHaveCount(0)
  await expect(cardField(portal)).toBeFocused()
})

/** Sends a message from a window and waits until it, and so each one before it, has arrived. */
async function send(from: Page | Frame, message: unknown): Promise<void> {
  await from.evaluate(
    (data) =>
      new Promise<void>((resolve) => {
        const { parent } = window
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => resolve())
        channel.port1.start()
        parent.postMessage(data, '*')
        // The portal's listener below answers the last one.
        parent.postMessage({ type: 'test:done' }, '*', [channel.port2])
      }),
    message,
  )
}

test('hostile messages change nothing, and wild heights are kept within bounds', async ({ portal }) => {
  const card = await openCard(portal)
  await expect.poll(async () => (await givenHeight(portal)) - (await heightOf(card))).toBe(0)
  const before = await givenHeight(portal)
  await portal.evaluate(() =>
    window.addEventListener('message', ({ data, ports }) => {
      if (data?.type === 'test:done') ports[0]?.postMessage('')
    }),
  )
  // From the portal itself, and from another frame of the app's own origin.
  await send(portal, { type: 'troubleshooter:height', height: 999 })
  const other = portal.frames().find((frame) => frame.parentFrame() === portal.mainFrame() && frame !== card)
  if (!other) throw new Error('The portal has no other frame')
  await send(other, { type: 'troubleshooter:height', height: 999 })
  const nonsense = [null, 'troubleshooter:height', { type: 'troubleshooter:height' }, { type: 'other', height: 999 }]
  for (const message of [...nonsense, { type: 'troubleshooter:height', height: '999' }]) await send(card, message)
  expect(await givenHeight(portal)).toBe(before)
  await send(card, { type: 'troubleshooter:height', height: 1e9 })
  expect(await givenHeight(portal)).toBe(12_000)
  await send(card, { type: 'troubleshooter:height', height: -5 })
  expect(await givenHeight(portal)).toBe(120)
})

test('no link of a card opens inside of its frame', async ({ request }) => {
  const { articles } = (await (await request.get('/api/articles.json')).json()) as { articles: { id: string }[] }
  expect(articles.length).toBeGreaterThanOrEqual(30)
  for (const { id } of articles) {
    const html = await (await request.get(`/embed/${id}`)).text()
    expect(html, id).toContain('<meta name="robots" content="noindex"/>')
    expect(html, id).toMatch(new RegExp(`<link rel="canonical" href="[^"]+/${id}"/>`))
    const links = html.match(/<a [^>]*>/g) ?? []
    expect(links.length, id).toBeGreaterThan(0)
    expect(
      links.filter((link) => !link.includes('target="_top"')),
      id,
    ).toEqual([])
  }
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/embed/')
})

test.describe('when the app does not answer', () => {
  test.use({ expectedNoise: [/Failed to load resource/] })
  for (const missing of ['**/embed/index.json', '**/embed/engine.js']) {
    test(`says so and leads to the search page, without ${missing}`, async ({ portal, page, baseURL }) => {
      await page.route(missing, (route) => route.abort('connectionrefused'))
      await field(portal).fill('503')
      const trouble = portal.locator('#links').getByRole('status').filter({ hasText: 'couldn’t be loaded' })
      await expect(trouble).toBeVisible()
      await page.unroute(missing)
      await trouble.getByRole('link', { name: 'Open the search page' }).click()
      await expect(portal).toHaveURL(`${baseURL}/search`)
    })
  }

  test('it is tried again with the next letter', async ({ portal, page }) => {
    await page.route('**/embed/index.json', (route) => route.abort('connectionrefused'))
    await field(portal).fill('50')
    await expect(portal.getByText('couldn’t be loaded')).toBeVisible()
    await page.unroute('**/embed/index.json')
    await field(portal).press('3')
    await expect(portal.getByRole('option').first()).toContainText('503')
    await expect(portal.getByText('couldn’t be loaded')).toHaveCount(0)
  })
})

test('the data of the app reads from another origin, and the plain frame fits its card', async ({ portal }) => {
  await expect(portal.getByRole('listitem').filter({ hasText: '503 Service Unavailable' })).toHaveCount(1)
  const frame = portal.frames().find((one) => one.url().endsWith('/embed/faq/uptime'))
  if (!frame) throw new Error('The portal has no card')
  const given = () => portal.locator('#card').evaluate((one: HTMLIFrameElement) => Number(one.height))
  await expect.poll(async () => (await given()) - (await heightOf(frame))).toBe(0)
})

test('nothing of the search is loaded before somebody means to use it', async ({ page, portal }) => {
  await expect(field(portal)).toBeVisible()
  const asked = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  expect(await asked()).toContain('/embed/search.js')
  expect(await asked()).not.toContain('/embed/engine.js')
  await field(portal).focus()
  await expect.poll(asked).toEqual(expect.arrayContaining(['/embed/engine.js', '/embed/index.json']))
})

test('the portal with list and card has no accessibility violation, and fits every screen', async ({ portal }) => {
  test.setTimeout(60_000)
  await openCard(portal)
  await field(portal).fill('permission')
  await expect(portal.getByRole('option').first()).toBeVisible()
  await field(portal).press('ArrowDown')
  for (const size of [DESK, { width: 320, height: 700 }]) {
    await portal.setViewportSize(size)
    await expectAccessible(portal)
    await expectNoSidewaysScroll(portal)
  }
})

test.describe('with the theme of the system itself', () => {
  // A preference that is emulated would hold in every frame, whatever its element says.
  test.use({ colorScheme: null })
  test('the theme of the element is the theme of its card', async ({ portal }) => {
    await portal.locator('#cards').evaluate((one) => one.setAttribute('theme', 'dark'))
    const card = await openCard(portal)
    await expect.poll(() => card.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    await portal.locator('#cards').evaluate((one) => one.setAttribute('theme', 'light'))
    await expect.poll(() => card.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false)
  })
})
