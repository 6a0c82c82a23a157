import { expect, hydrated, PHONE, test } from './fixtures'

test('after a navigation the focus is on the new heading and the page says its title', async ({ page }) => {
  await page.goto('/')
  await hydrated(page)
  await page.getByRole('link', { name: 'See all errors' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'All errors' })).toBeFocused()
  await expect(page).toHaveTitle(/^All errors/)
  await expect(page.getByRole('status').filter({ hasText: 'All errors |' })).toBeAttached()
})

test('Back returns to where the reader was', async ({ page }) => {
  await page.goto('/errors')
  await hydrated(page)
  const link = page.getByRole('list', { name: 'API and integrations' }).getByRole('link').last()
  await link.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'All errors' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 50)
})

test('filters live in the address and can be mailed', async ({ page }) => {
  await page.goto('/errors')
  await hydrated(page)
  const items = page.locator('.rows a[href^="/errors/"]')
  const all = await items.count()
  await page.getByLabel('Who sees it').selectOption({ label: 'API developers' })
  await expect(page).toHaveURL('/errors?audience=developer')
  await page.getByLabel('Who can fix it').selectOption('service')
  await expect(page).toHaveURL('/errors?audience=developer&fixedBy=service')
  await expect(page.getByRole('status').filter({ hasText: `of ${all} errors` })).toBeVisible()
  const shown = await items.count()
  expect(shown).toBeLessThan(all)
  await page.reload()
  await expect(items).toHaveCount(shown)
  await expect(page.getByLabel('Who sees it')).toHaveValue('developer')
  await page.goto('/errors?audience=martian&kind=%00')
  await expect(items).toHaveCount(all)
})

test('a reader with a keyboard can skip to the content', async ({ page }) => {
  await page.goto('/errors/503')
  await hydrated(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the outline leads to the sections of an article', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/errors/503')
  await hydrated(page)
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Still stuck?' }).click()
  await expect(page).toHaveURL('/errors/503#escalate')
  await expect(page.getByRole('heading', { name: 'Still stuck?' })).toBeInViewport()
})

test('on a phone the outline stands folded above the article', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/errors/503')
  await hydrated(page)
  await page.getByText('On this page').filter({ visible: true }).click()
  await page.getByRole('link', { name: 'Still stuck?' }).filter({ visible: true }).click()
  await expect(page).toHaveURL('/errors/503#escalate')
  await expect(page.getByRole('heading', { name: 'Still stuck?' })).toBeInViewport()
})

test('the tape runs while a page is being fetched, and no longer', async ({ page }) => {
  const part = /\/assets\/ErrorsPage.*\.js$/
  let send = () => {}
  await page.route(part, async (route) => {
    await new Promise<void>((resolve) => (send = resolve))
    await route.continue()
  })
  const tape = () =>
    page.evaluate(() => {
      const line = document.querySelector('.progress')
      return line ? getComputedStyle(line).opacity : 'away'
    })
  await page.goto('/')
  await hydrated(page)
  expect(await tape()).toBe('away')
  await page.getByRole('link', { name: 'See all errors' }).click()
  await expect.poll(tape).toBe('1')
  send()
  await expect(page.getByRole('heading', { level: 1, name: 'All errors' })).toBeFocused()
  expect(await tape()).toBe('away')
})
