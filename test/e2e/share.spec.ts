import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { clipboardText, DESK, expect, hydrated, PHONE, test } from './fixtures'

test('an agent makes a link to a step with the case’s facts, and the customer sees them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize(DESK)
  await page.goto('/errors/503')
  await hydrated(page)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make a link' })
  const address = dialog.getByLabel('Address')
  await expect(address).toHaveValue(/\/e\/503$/)
  await expect(dialog.getByRole('img', { name: /^QR code of .+\/e\/503$/ })).toBeVisible()

  await dialog.getByLabel('Opens at').selectOption({ index: 2 })
  await dialog.getByLabel('Where').selectOption('In Procore itself')
  await dialog.getByLabel('Number').selectOption('503')
  await expect(address).toHaveValue(/\/diagnose\?code=503&fix=errors%2F503&step=[a-z-]+&where=screen$/)
  await dialog.getByRole('button', { name: 'Copy as HTML for an email' }).click()
  await expect(dialog.getByText('Copied')).toBeVisible()
  const html = await clipboardText(page)
  expect(html).toMatch(/^<p><a href="http[^"]+&amp;where=screen">503 Service Unavailable: .+<\/a><br>.+<\/p>$/)
  const link = await address.inputValue()

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeFocused()

  await page.goto(link)
  await expect(page.getByText(/^Step 2 of/)).toBeVisible()
  const answers = page.getByRole('list', { name: 'Your answers' })
  await expect(answers.getByRole('listitem')).toHaveCount(2)
  await expect(answers.getByText('Already known')).toHaveCount(2)
})

test('every state of the wizard has a link of its own', async ({ page }) => {
  for (const [address, expected] of [
    ['/diagnose', /\/diagnose$/],
    ['/diagnose?where=connected', /\/diagnose\?where=connected$/],
    ['/diagnose?code=429&where=connected', /\/diagnose\?code=429&where=connected$/],
    ['/diagnose?fix=errors%2F503&step=status', /\/diagnose\?fix=errors%2F503&step=[a-z-]+$/],
  ] as const) {
    await page.goto(address)
    await hydrated(page)
    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect(page.getByRole('dialog').getByLabel('Address')).toHaveValue(expected)
  }
})

test('the dialog fits every screen and has no accessibility violation', async ({ page }) => {
  await page.goto('/diagnose?code=503&where=screen')
  await hydrated(page)
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  for (const size of [{ width: 320, height: 640 }, PHONE, DESK]) {
    await page.setViewportSize(size)
    await expectAccessible(page, { include: 'dialog' })
    await expectNoSidewaysScroll(page)
  }
})
