import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import type { Page } from '@playwright/test'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { clipboardText, DESK, expect, hydrated, PHONE, test } from './fixtures'

const TOKEN = '3f9a1c77be0d4e5f8a6b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f'
const ANSWER = `> POST /rest/v1.0/projects/12345/rfis HTTP/2
> Host: api.procore.com
> Authorization: Bearer ${TOKEN}
> Procore-Company-Id: 8089
>
< HTTP/2 403
< date: Sat, 21 Nov 2026 14:05:09 GMT
< x-request-id: 6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b
< set-cookie: _session=${TOKEN}; path=/; HttpOnly
<
{"errors":["App is not connected to this company."]}`

const region = (page: Page) => page.getByRole('region', { name: 'Support packet' })
const preview = (page: Page) => region(page).locator('pre')

async function open(page: Page, address: string) {
  await page.goto(address)
  await hydrated(page)
  await expect(preview(page)).toContainText('UTC')
  // The status arrives last.
  await expect(preview(page)).toContainText(/Status page|"status"/)
}

async function copied(page: Page): Promise<string> {
  await region(page).getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(region(page).getByText('Copied')).toBeVisible()
  return clipboardText(page)
}

test.beforeEach(async ({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test('a line that is left out is in no preview, no copy and no mail, by keyboard alone', async ({ page }) => {
  await open(page, '/support?article=errors%2F503')
  await page.getByRole('textbox', { name: 'Company' }).fill('Acme Builders')
  await expect(preview(page)).toContainText('Company: Acme Builders')
  await page.getByRole('textbox', { name: 'Company' }).press('Shift+Tab')
  const toggle = page.getByRole('checkbox', { name: 'Leave out Company' })
  await expect(toggle).toBeFocused()
  await toggle.press('Space')
  await expect(preview(page)).not.toContainText('Acme')
  expect(await copied(page)).not.toContain('Acme')
  expect(await copied(page)).toBe(await preview(page).textContent())
  const mail = await region(page).getByRole('button', { name: 'Send by email' }).getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain('503 Service Unavailable')
  expect(decodeURIComponent(mail ?? '')).not.toContain('Acme')
  await toggle.press('Space')
  await expect(preview(page)).toContainText('Company: Acme Builders')
})

test('the packet as Markdown and as JSON says the same as the plain one', async ({ page }) => {
  await open(page, '/support?article=errors%2F503&code=unsure&where=screen')
  await page.getByRole('textbox', { name: 'Exact message' }).fill('It says\n*503* `a_b`\n# Service')
  const plain = await copied(page)
  expect(plain).toContain('Number: Not sure')

  await page.getByRole('radio', { name: 'JSON' }).check()
  await expect(page).toHaveURL(/as=json/)
  const json = JSON.parse(await copied(page)) as Record<string, string>
  expect(json.message).toBe('It says\n*503* `a_b`\n# Service')
  for (const value of Object.values(json)) for (const line of value.split('\n')) expect(plain).toContain(line)

  await page.getByRole('radio', { name: 'Markdown' }).check()
  await expect(preview(page)).toContainText('**Exact message:**')
  const { children } = unified()
    .use(remarkParse)
    .parse(await copied(page))
  expect(children.map(({ type }) => type)).toEqual(['heading', 'list'])
  for (const value of Object.values(json)) expect(toString(children)).toContain(value)

  await page.reload()
  await expect(page.getByRole('radio', { name: 'Markdown' })).toBeChecked()
})

test('a pasted error fills the lines, and its secrets stay nowhere', async ({ page }) => {
  await open(page, '/support?for=developer')
  await page.evaluate((text) => navigator.clipboard.writeText(text), ANSWER)
  const paste = page.getByRole('textbox', { name: 'Paste the error' })
  await paste.press('Control+V')
  await expect(page.getByText(/^Filled in: .+ 2 secrets hidden\.$/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'HTTP method' })).toHaveValue('POST')
  await expect(page.getByRole('textbox', { name: 'URL' })).toHaveValue(
    'https://api.procore.com/rest/v1.0/projects/12345/rfis',
  )
  await expect(preview(page)).toContainText('Response status: 403')
  await expect(preview(page)).toContainText('Exact message: App is not connected to this company.')
  await expect(preview(page)).toContainText('Request ID (x-request-id): 6f1c2d3e-4b5a-6978-8a9b-0c1d2e3f4a5b')
  await expect(preview(page)).toContainText('which is 2026-11-21 14:05 UTC')
  await expect(preview(page)).toContainText('/errors/app-not-connected')
  await expect(region(page).getByText('1 secret hidden')).toBeVisible()

  const left = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value)
    const kept = [Object.entries(localStorage), Object.entries(sessionStorage), history.state, location.href]
    return document.documentElement.outerHTML + fields.join('\n') + JSON.stringify(kept)
  })
  expect(left).not.toContain(TOKEN.slice(0, 12))
  expect(await copied(page)).not.toContain(TOKEN.slice(0, 12))
})

test('hears from the status history whether there was an incident when it began', async ({ page }) => {
  // The fake history has an incident that began a day ago.
  const dayAgo = `${new Date(Date.now() - 86_400_000 + 600_000).toISOString().slice(0, 16)}Z`
  await open(page, `/support?since=${encodeURIComponent(dayAgo)}`)
  await expect(preview(page)).toContainText(`which is ${dayAgo.replace('T', ' ').replace('Z', ' UTC')}`)
  await expect(preview(page)).toContainText(/Incident at that time: Procore lists an incident for .+\(/)
  await page.getByLabel('When it started', { exact: true }).fill('2020-01-01T12:00')
  await expect(preview(page)).toContainText(/Incident at that time: .*says nothing/)
  await expect(page.getByRole('textbox', { name: 'Incident at that time' })).toHaveValue(/says nothing/)
})

test('without a clipboard the text stands selected, ready for the reader’s own copy command', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await open(page, '/support?article=errors%2F503&as=markdown')
  await region(page).getByRole('button', { name: 'Copy', exact: true }).click()
  const own = page.getByRole('textbox', { name: 'Copy this text yourself' })
  await expect(own).toBeFocused()
  const selected = await own.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toBe(await preview(page).textContent())
})

for (const address of ['/support?article=errors%2F503&as=markdown', '/support?for=developer&as=json']) {
  test(`${address} fits and is accessible, filled in and left out`, async ({ page }) => {
    await open(page, address)
    const paste = page.getByRole('textbox', { name: /^(?:Paste the error|Exact message)$/ }).first()
    await paste.fill(ANSWER)
    await page.getByRole('checkbox', { name: 'Leave out When it started' }).check()
    await expect(region(page).getByText(/secrets? hidden/)).toBeVisible()
    for (const size of [{ ...PHONE, width: 320 }, DESK]) {
      await page.setViewportSize(size)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
}
