import { expect, test } from './fixtures'

test.use({ javaScriptEnabled: false })

test('an article reads without JavaScript', async ({ page }) => {
  await page.goto('/errors/503')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('503 Service Unavailable')
  await expect(page.getByRole('heading', { name: 'Is my work safe?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Still stuck?' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('status.procore.com')
})

test('links lead on without JavaScript', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'See all errors' }).click()
  await page.getByRole('list', { name: 'Logging in' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/errors\//)
})

test('each page has its own title, description and canonical address', async ({ page }) => {
  await page.goto('/errors/429')
  await expect(page).toHaveTitle(/^429 .* \| Procore Troubleshooter$/)
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\w+/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/errors\/429$/)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /^429/)
})

test('what only waits for the script to read the address is seen without it', async ({ page }) => {
  await page.goto('/compare')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'First error' })).toBeHidden()
  await page.goto('/diagnose')
  await expect(page.getByRole('link', { name: 'See the whole question tree' })).toBeVisible()
})
