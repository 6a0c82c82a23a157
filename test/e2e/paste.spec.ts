import { expectAccessible } from './accessible'
import type { Page } from '@playwright/test'
import { SECRET, WRITTEN } from '../fixtures/secrets-written'
import { clipboardText, DESK, expect, hydrated, PHONE, test } from './fixtures'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI4NzY1NDMyMSIsImFpZCI6IngifQ.q7Zx1Vb9Kd3Lm5Np8Rt2Wy4Hs6Jg0Fc'
const RESPONSE = `> GET /rest/v1.0/projects HTTP/2
> Authorization: Bearer ${TOKEN}
>
HTTP/2 403
content-type: application/json

{"errors":["App is not connected to this company"]}`

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Puts a text on the clipboard and pastes it where the focus is, as a person does. */
async function paste(page: Page, text: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('ControlOrMeta+v')
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true })
const region = (page: Page) => page.getByRole('region', { name: 'What you pasted' })
const results = (page: Page) => page.getByRole('list', { name: 'Search results' })

/** Every way of writing stands in the test of the masking itself; here every fourth one, and all with `LONG=1`. */
const TYPED = WRITTEN.filter((_, number) => process.env.LONG || number % 4 === 0)

test('a secret pasted in different ways of writing leaves a page, and the error beside it is found', async ({
  page,
}) => {
  await page.goto('/')
  for (const text of TYPED) {
    await hydrated(page)
    await field(page).fill('')
    await paste(page, `${text}\n503 Service Unavailable`)
    await expect(results(page).getByRole('link', { name: '503 Service Unavailable' }), text).toBeVisible()
    expect(await traces(page), text).not.toContain(SECRET)
    await page.reload()
    await expect(results(page).getByRole('link', { name: '503 Service Unavailable' }), text).toBeVisible()
  }
})

test('an address that looks as if it held a secret still opens a page', async ({ page }) => {
  await page.goto(`/search?q=client_secret%3A+%27+%27`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(`/search?q=client_secret%3A+%27${SECRET}%27+401+invalid_client`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/q=client_secret%3A\+%27\*\*\*%27\+401\+invalid_client/)
})

/** Everything of a page in which a secret could have been left. */
function traces(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((input) => (input as HTMLInputElement).value),
      document.title,
      JSON.stringify(history.state),
      // Not in every browser's types yet.
      ...(window as unknown as { navigation: { entries: () => { url: string; getState: () => unknown }[] } }).navigation
        .entries()
        .map((entry) => entry.url + JSON.stringify(entry.getState())),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ].join('\n'),
  )
}

for (const size of [PHONE, DESK]) {
  test.describe(`${size.width} px`, () => {
    test.use({ viewport: size })

    test('a pasted response is recognized, and its token is nowhere', async ({ page }) => {
      await page.goto('/errors/503')
      await hydrated(page)
      await field(page).click()
      await paste(page, RESPONSE)
      await expect(region(page)).toContainText('Recognized as an HTTP response with code 403.')
      await expect(region(page)).toContainText('1 secret hidden')
      await expect(region(page).getByRole('link').first()).toHaveAttribute('href', '/errors/app-not-connected')
      await expect(results(page).getByRole('listitem').first()).toContainText('403 in the response')
      expect(await traces(page)).not.toContain(TOKEN.slice(0, 20))
      await region(page).getByText('Show the text that was read').click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      await expectAccessible(page)

      await page.reload()
      await expect(region(page)).toContainText('with code 403')
      await expect(results(page).getByRole('link').first()).toHaveAttribute('href', '/errors/app-not-connected')
      expect(await traces(page)).not.toContain(TOKEN.slice(0, 20))
    })
  })
}

test('a broken link is repaired as text, with what was changed, ready to copy', async ({ page }) => {
  await page.goto('/')
  await hydrated(page)
  await field(page).click()
  await paste(page, 'https\\\\app.procore.com\\87654\\project\\home')
  await expect(region(page).getByText('https://app.procore.com/87654/project/home')).toBeVisible()
  await expect(region(page).getByRole('list', { name: 'What was changed' })).toContainText('became “https://”')
  await expect(page.locator('a[href*="procore.com/87654"]')).toHaveCount(0)
  await region(page).getByRole('button', { name: 'Copy the repaired link' }).click()
  await expect(region(page).getByText('Copied')).toBeVisible()
  expect(await clipboardText(page)).toBe('https://app.procore.com/87654/project/home')
})

test('Retry-After becomes a time', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T14:00:00'))
  await page.goto('/search')
  await hydrated(page)
  await field(page).click()
  await paste(page, 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 300\r\n\r\n')
  await expect(region(page)).toContainText('Try again at 14:05 (in 5 minutes).')
  await expect(region(page).locator('time')).toHaveText('14:05')
})

test('a paste in the roomy field, with room for lines', async ({ page }) => {
  await page.goto('/search')
  await hydrated(page)
  await page.getByText('Paste a whole message or link').click()
  await page.getByRole('textbox', { name: 'Paste an error' }).fill('{\n  "error": "invalid_grant"\n}')
  await page.getByRole('button', { name: 'Find the article' }).click()
  await expect(region(page)).toContainText('invalid_grant')
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', '/errors/refresh-token-invalid')
})

test('a megabyte is read in a worker', async ({ page }) => {
  const started = page.waitForEvent('worker')
  await page.goto('/search')
  await hydrated(page)
  await field(page).click()
  await paste(page, `HTTP/1.1 503 Service Unavailable\n\n${'nothing to see here\n'.repeat(50_000)}`)
  await started
  await expect(region(page)).toContainText('with code 503')
  await expect(region(page)).toContainText('the middle of a long text')
})

test('a browser without workers reads a long text all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await page.goto('/search')
  await hydrated(page)
  await field(page).click()
  await paste(page, `HTTP/1.1 503 Service Unavailable\n\n${'nothing to see here\n'.repeat(2000)}`)
  await expect(region(page)).toContainText('with code 503')
})

test('filters live in the address', async ({ page }) => {
  await page.goto('/search?q=403')
  await hydrated(page)
  const items = results(page).getByRole('listitem')
  await expect(items.nth(1)).toBeVisible()
  const all = await items.count()
  await page.getByRole('combobox', { name: 'Type' }).selectOption('http')
  await expect(page).toHaveURL('/search?kind=http&q=403')
  await expect(page.getByText(/with these filters\.$/)).toBeVisible()
  expect(await items.count()).toBeLessThan(all)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('http')
})

test('no result leads to the wizard with what is known, and to a text that says what is missing', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('{"zq":"qz"} [ERROR] zqxj vwpk status=302')}`)
  await expect(region(page)).toBeVisible()
  await expect(results(page)).toBeHidden()
  const missing = page.getByRole('region', { name: 'Tell us what is missing' })
  await expect(missing).toContainText('has no article for: {"zq":"qz"}')
  await page.getByRole('main').getByRole('link', { name: 'Answer a few questions' }).click()
  await expect(page).toHaveURL('/diagnose?where=connected')
  await expect(page.getByRole('list', { name: 'Your answers' })).toContainText('connected')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Which number')
})
