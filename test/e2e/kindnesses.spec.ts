import { clipboardText, expect, hydrated, test } from './fixtures'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a heading hands out its link, by keyboard too, and says so', async ({ page }) => {
  await page.goto('/errors/503')
  const button = page.getByRole('button', { name: 'Copy link to What it means' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
  expect(await clipboardText(page)).toMatch(/\/errors\/503#meaning$/)
})

test('theme and text size are kept, and shown from the start of the next page', async ({ page }) => {
  await page.goto('/errors/503')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('radio', { name: '130%' }).check()
  const body = page.locator('body')
  const dark = await body.evaluate((element) => getComputedStyle(element).backgroundColor)
  await page.goto('/errors/404')
  await hydrated(page)
  await expect(body).toHaveCSS('background-color', dark)
  await expect(page.locator('html')).toHaveCSS('font-size', '20.8px')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByRole('radio', { name: 'Light' }).check()
  await expect(body).not.toHaveCSS('background-color', dark)
})

test('"No" leads to a person and a report; nothing is sent while no place takes reports', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url())
  })
  await page.goto('/errors/503')
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ask a person' })).toBeVisible()
  await page.getByLabel(/What’s missing or wrong/).fill('No word on iPads')
  await page.getByRole('button', { name: 'Copy the report' }).click()
  expect(await clipboardText(page)).toContain('No word on iPads')
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByText('Thanks.')).toBeVisible()
  expect(sent).toEqual([])
})
