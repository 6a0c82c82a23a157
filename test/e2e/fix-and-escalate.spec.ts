import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { clipboardText, DESK, expect, hydrated, PHONE, test } from './fixtures'

test('the steps of an article, one at a time, until one fixes it', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/errors/503')
  await hydrated(page)
  await page.getByRole('link', { name: 'Fix it one step at a time' }).click()
  await expect(page.getByText(/^Step 1 of \d/)).toBeVisible()
  const first = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByRole('button', { name: 'Still not working' }).click()
  await expect(page.getByText(/^Step 2 of \d/)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '')
  await page.goForward()
  const second = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByRole('button', { name: 'That fixed it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('It works again')
  await expect(page.getByRole('main')).toContainText(second ?? '')
})

test('steps that do not help end at a packet that already holds what was tried', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize(DESK)
  await page.goto('/diagnose?code=503&says=unavailable&where=screen')
  await page.getByRole('link', { name: 'Show the steps' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  const still = page.getByRole('button', { name: 'Still not working' })
  for (let step = 1; step < 15; step++) {
    await expect(
      page
        .getByText(new RegExp(`^Step ${step} of `))
        .or(page.getByText('Hand it off to the right person'))
        .first(),
    ).toBeVisible()
    if ((await heading.textContent()) === 'Hand it off to the right person') break
    await still.click()
  }
  await expect(heading).toHaveText('Hand it off to the right person')
  await page.getByRole('link', { name: 'Prepare what they need' }).click()

  const packet = page.getByRole('region', { name: 'Support packet' })
  await expect(packet).toContainText('503 Service Unavailable')
  await expect(packet).toContainText(/Chromium|Chrome/)
  await expect(packet).toContainText('UTC')
  await page.getByLabel('Exact message').fill('503 for jane@example.com, Authorization: Bearer abc.def.ghi-123456789')
  await expect(packet).not.toContainText('jane@example.com')
  await expect(packet).not.toContainText('abc.def.ghi')
  await packet.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(packet.getByText('Copied')).toBeVisible()
  const copied = await clipboardText(page)
  expect(copied).toContain('503 Service Unavailable')
  expect(copied).not.toContain('abc.def.ghi')
  await expect(packet.getByRole('button', { name: 'Send by email' })).toBeVisible()
})

test('an API case goes to API support with method, address, headers and body', async ({ page }) => {
  await page.goto('/support?for=developer')
  await hydrated(page)
  await page.getByLabel('Method').selectOption('POST')
  await page
    .getByLabel(/headers/i)
    .first()
    .fill('Authorization: Bearer secret-token-1234567890\nProcore-Company-Id: 12345')
  const packet = page.getByRole('region', { name: 'Support packet' })
  await expect(packet).toContainText('POST')
  await expect(packet).toContainText('Procore-Company-Id: 12345')
  await expect(packet).not.toContainText('secret-token')
  await expect(page.getByRole('main')).toContainText('apisupport@procore.com')
})

for (const address of [
  '/diagnose?code=404&where=screen',
  '/diagnose?code=503&says=unavailable&where=screen',
  '/diagnose?fix=errors%2F503&step=refresh',
  '/diagnose?fix=errors%2F503&result=escalate',
  '/search?q=403',
  '/search?q=zzzz',
]) {
  test(`no accessibility violation at ${address}`, async ({ page }) => {
    await page.goto(address)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
}
