import type { Page } from '@playwright/test'
import { startPortal } from '../fixtures/portal/server'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { DESK, expect, test as base } from './fixtures'
import { unsealElements } from './unseal'

/** Journeys of agents: a ticket of another origin, under a policy that allows the app and nothing else. */
const test = base.extend<{ origin: string; desk: Page }>({
  origin: async ({ baseURL }, provide) => {
    const portal = await startPortal(baseURL ?? '')
    await provide(portal.origin)
    portal.stop()
  },
  desk: async ({ page, origin }, provide) => {
    await page.addInitScript(unsealElements)
    await page.goto(`${origin}/ticket.html`)
    await provide(page)
  },
})

const panel = (desk: Page) => desk.locator('#help')
const ticket = (desk: Page) => desk.getByRole('textbox', { name: 'Ticket' })
const reply = (desk: Page) => desk.getByRole('textbox', { name: 'Your reply' })
const state = (desk: Page) => panel(desk).getByRole('region').getByRole('status').first()
const firstArticle = (desk: Page) => panel(desk).getByRole('listitem').first()

test('an agent reads why an article is offered, inserts it, and opens it in a new tab', async ({ desk, baseURL }) => {
  await expect(state(desk)).toHaveText(/\d likely articles?/)
  await expect(firstArticle(desk)).toContainText(/In the ticket: “.*He typed his password/)
  const link = firstArticle(desk).getByRole('link')
  await expect(link).toHaveAttribute('href', `${baseURL}/errors/account-locked`)
  await reply(desk).fill('Hi Maria,\n\nthis is what happened:')
  await firstArticle(desk).getByRole('button').click()
  await expect(reply(desk)).toHaveValue(
    new RegExp(
      `^Hi Maria,\n\nthis is what happened:\n\nYour account has been locked\n.+\n${baseURL}/errors/account-locked\n$`,
    ),
  )
  await expect(firstArticle(desk).getByRole('status')).toHaveText('Inserted: Your account has been locked')
  const [tab] = await Promise.all([desk.waitForEvent('popup'), link.click()])
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Your account has been locked')
})

test('the keyboard does it all, and the articles follow the ticket as it is typed', async ({ desk }) => {
  await expect(firstArticle(desk)).toBeVisible()
  await ticket(desk).fill('')
  await expect(state(desk)).toHaveText('Matching articles appear here once the ticket has text.')
  await ticket(desk).pressSequentially('Hi, all of us see 503 Service Unavailable')
  await expect(firstArticle(desk)).toContainText('“Hi, all of us see 503 Service Unavailable”')
  await expect(desk.locator('#count')).toHaveText('3')
  await ticket(desk).focus()
  for (let presses = 0; presses < 3; presses += 1) await desk.keyboard.press('Tab')
  await expect(firstArticle(desk).getByRole('button')).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(reply(desk)).toHaveValue(/^503 Service Unavailable\n/)
  await expect(firstArticle(desk).getByRole('button')).toBeFocused()
})

test('a Spanish ticket is answered in Spanish, and the agent may choose', async ({ desk, baseURL }) => {
  await desk.getByRole('combobox').selectOption('En español')
  await expect(state(desk)).toHaveText(/artículos? probables?/)
  await firstArticle(desk)
    .getByRole('button', { name: /^Insertar enlace y resumen/ })
    .click()
  await expect(reply(desk)).toHaveValue(new RegExp(`^Las fotos .*\n.+\n${baseURL}/es/errors/upload-stuck\n$`))
  await panel(desk).getByRole('button', { name: 'English' }).press('Enter')
  await expect(state(desk)).toHaveText(/likely articles?/)
  await expect(panel(desk).getByRole('button', { name: 'English', pressed: true })).toBeFocused()
  await expect(firstArticle(desk).getByRole('link')).toHaveAttribute('href', `${baseURL}/errors/upload-stuck`)
})

test('another maker’s error is named as theirs, and about what is unknown nothing is claimed', async ({ desk }) => {
  await desk.getByRole('combobox').selectOption('Another maker’s error')
  await expect(state(desk)).toHaveText(/^QuickBooks wrote this\. Whoever looks after QuickBooks/)
  await expect(panel(desk).getByRole('listitem')).toHaveCount(0)
  await desk.getByRole('combobox').selectOption('Nothing of ours')
  await expect(state(desk)).toContainText('No known error matches this ticket.')
  await expect(desk.locator('#count')).toHaveText('0')
  await expect(panel(desk).getByRole('link', { name: /^Search all articles/ })).toBeVisible()
})

test('a hostile ticket is text and nothing else, its secrets are never shown, and it never leaves the page', async ({
  desk,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await desk.evaluate(() => Reflect.set(window, 'isHacked', false))
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'
  await ticket(desk).fill(
    `<img src=x onerror="isHacked=true"><script>isHacked=true</script>\n401 Unauthorized, Bearer ${token}, password=hunter2hunter2, jim@acme.example`,
  )
  await expect(firstArticle(desk)).toContainText('401 Unauthorized')
  await expect(firstArticle(desk)).toContainText('[access token hidden]')
  await firstArticle(desk).getByRole('button').click()
  const shown = `${await panel(desk).innerText()} ${await reply(desk).inputValue()}`
  for (const secret of [token, 'eyJ', 'hunter2', 'jim@']) expect(shown).not.toContain(secret)
  expect(await desk.evaluate(() => Reflect.get(window, 'isHacked') as boolean)).toBe(false)
  expect(asked.filter((url) => /401|hunter|eyJ/.test(url))).toEqual([])
  expect(await desk.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)).toBe(0)
})

test('megabytes, bytes, and what is no text are taken as they are', async ({ desk }) => {
  await expect(firstArticle(desk)).toBeVisible()
  const give = (text: unknown) => panel(desk).evaluate((element, given) => Reflect.set(element, 'ticket', given), text)
  await give(`${'All went well on the third floor.\n'.repeat(150_000)}Since then it says 503 Service Unavailable.`)
  await expect(firstArticle(desk)).toContainText('503 Service Unavailable')
  await expect(state(desk)).toContainText(/The middle of the ticket \(\d+ kB\) was skipped\./)
  await give(Array.from({ length: 200_000 }, (_, at) => String.fromCharCode((at * 7919) % 65536)).join(''))
  await expect(state(desk)).toContainText('No known error matches this ticket.')
  await give(42)
  await expect(state(desk)).toHaveText('Matching articles appear here once the ticket has text.')
})

test('without a page that takes it, what is inserted is copied', async ({ desk, context, origin }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await expect(firstArticle(desk)).toBeVisible()
  await desk.evaluate(() =>
    document.addEventListener('troubleshooter-insert', (event) => event.stopImmediatePropagation(), { capture: true }),
  )
  await firstArticle(desk).getByRole('button').click()
  await expect(firstArticle(desk).getByRole('status')).toHaveText(/^Copied: Your account has been locked\. Paste it/)
  const types = await desk.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
  expect(types).toEqual(['text/plain', 'text/html'])
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toMatch(/^Your account has been locked\n/)
})

test.describe('when the app does not answer', () => {
  test.use({ expectedNoise: [/Failed to load resource/] })
  for (const missing of ['**/embed/index.json', '**/embed/ticket.json', '**/embed/ticket.js*']) {
    test(`says so and tries again when asked, without ${missing}`, async ({ page, origin }) => {
      await page.addInitScript(unsealElements)
      await page.route(missing, (route) => route.abort('connectionrefused'))
      await page.goto(`${origin}/ticket.html`)
      await expect(panel(page).getByText('couldn’t be loaded')).toBeVisible()
      await page.unroute(missing)
      await panel(page).getByRole('button', { name: 'Try again' }).press('Enter')
      await expect(firstArticle(page)).toContainText('Your account has been locked')
      await expect(panel(page).getByText('couldn’t be loaded')).toHaveCount(0)
    })
  }
})

test('the mode comes and goes with its attribute, and a portal that only searches loads nothing of it', async ({
  desk,
  page,
}) => {
  await expect(firstArticle(desk)).toBeVisible()
  const asked = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  expect(await asked()).not.toContain('/embed/engine.js')
  await panel(desk).evaluate((element) => element.setAttribute('mode', 'tickets'))
  await expect(panel(desk).getByRole('combobox')).toBeVisible()
  await expect(panel(desk).getByRole('listitem')).toHaveCount(0)
  await panel(desk).evaluate((element) => element.setAttribute('mode', 'ticket'))
  await expect(firstArticle(desk)).toBeVisible()
  await page.goto(new URL('/', page.url()).href)
  await expect(page.getByRole('combobox').first()).toBeVisible()
  expect((await asked()).filter((path) => path.includes('ticket'))).toEqual([])
})

test('the panel has no accessibility violation, and fits a sidebar', async ({ desk }) => {
  test.setTimeout(60_000)
  await expect(firstArticle(desk)).toBeVisible()
  await firstArticle(desk).getByRole('button').click()
  for (const size of [DESK, { width: 320, height: 700 }]) {
    await desk.setViewportSize(size)
    await expectAccessible(desk)
    await expectNoSidewaysScroll(desk)
  }
  await panel(desk).evaluate((element) => (element.style.width = '250px'))
  await expectNoSidewaysScroll(desk)
  await desk.emulateMedia({ forcedColors: 'active' })
  await expect(firstArticle(desk).getByRole('button')).toBeVisible()
})
