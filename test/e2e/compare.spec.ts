import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { DESK, expect, hydrated, test } from './fixtures'

test('from a guide to two errors side by side, and on to two others', async ({ page }) => {
  await page.goto('/guides/500-vs-503')
  await hydrated(page)
  await page.getByRole('link', { name: 'Both side by side' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('500 or 503?')
  await expect(page).toHaveTitle(/^500 or 503\? \|/)
  const table = page.getByRole('table', { name: '500 and 503' })
  await expect(table.getByRole('row', { name: /^Try again\?/ })).toContainText('longer wait')

  await page.getByLabel('First error').selectOption('502')
  await expect(page).toHaveURL('/compare?a=502&b=503')
  await page.reload()
  await page.getByRole('table', { name: '502 and 503' }).getByRole('link', { name: '502 Bad Gateway' }).click()
  await expect(page).toHaveURL('/errors/502')
  await page
    .getByText(/^Not sure which one you have\?/)
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/compare\?a=502&b=/)
})

test('an address that names no two errors leads to a choice', async ({ page }) => {
  await page.goto('/compare?a=teapot&b=404&c=%FF')
  await expect(page.getByText('No error here is called “teapot”.')).toBeVisible()
  await page.getByLabel('First error').selectOption({ label: '403 Forbidden' })
  await expect(page.getByRole('table', { name: '403 and 404' })).toBeVisible()
  await page.goto('/compare')
  await page.getByRole('region', { name: 'Often confused' }).getByRole('link', { name: '403 or 404' }).click()
  await expect(page).toHaveURL('/compare?a=403&b=404')
})

test('no accessibility violation and no sideways scrolling', async ({ page }) => {
  await page.goto('/compare?a=403&b=account-locked')
  for (const size of [{ width: 320, height: 640 }, DESK]) {
    await page.setViewportSize(size)
    await expect(page.getByRole('table', { name: /^403 and/ })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every number is there, with who can fix it', async ({ page }) => {
    await page.goto('/compare?a=403&b=404')
    await expect(page.getByText(/side by side needs JavaScript/)).toBeVisible()
    const table = page.getByRole('group', { name: 'Every number at a glance' })
    await expect(table.getByRole('row', { name: /^429/ })).toContainText('The developer of the integration')
    await expect(page.getByLabel('First error')).toBeHidden()
  })
})
