import { AxeBuilder } from '@axe-core/playwright'
import { DESK, expect, hydrated, test } from './fixtures'

test('code in the language of choice, by keyboard, and still so on the next page', async ({ page }) => {
  await page.goto('/guides/error-handling-best-practices')
  await hydrated(page)
  const tabs = page.getByRole('tablist', { name: 'Language' })
  await tabs.first().getByRole('tab', { name: 'curl' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tabpanel', { name: 'Python' })).toHaveCount(5)
  await expect(page.getByRole('tabpanel').first()).toContainText('urllib.request')
  await page.goto('/guides/rate-limiting#backoff')
  await expect(page.getByRole('tabpanel', { name: 'Python' })).toContainText('def pause_for')
})

test('both limits to try, by keyboard', async ({ page }) => {
  await page.goto('/guides/rate-limiting')
  await hydrated(page)
  const group = page.getByRole('group', { name: 'Try both limits' })
  await expect(group.getByRole('status')).toContainText('from the spike limit')
  const pace = group.getByRole('slider', { name: 'Calls in 10 seconds' })
  await pace.focus()
  await page.keyboard.press('Home')
  await expect(pace).toHaveAttribute('aria-valuetext', '1 call')
  await expect(group.getByRole('status')).toContainText('No 429')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`no accessibility violation and no sideways scrolling, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(60_000)
    await page.emulateMedia({ colorScheme })
    for (const address of ['/guides/rate-limiting', '/guides/error-handling-best-practices'])
      for (const size of [{ width: 320, height: 640 }, DESK]) {
        await page.setViewportSize(size)
        await page.goto(address)
        await hydrated(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      }
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every language is open under its name, and the pictures stand still', async ({ page }) => {
    await page.goto('/guides/error-handling-best-practices')
    await expect(page.getByRole('tab')).toHaveCount(0)
    for (const name of ['curl', 'JavaScript', 'Python', 'Ruby', 'C#'])
      await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(5)
    await expect(page.getByText('using System.Net.Http;').first()).toBeVisible()
    await page.goto('/guides/rate-limiting')
    await expect(page.getByText(/^The first 429 comes after/)).toBeVisible()
    await expect(page.getByRole('slider')).toHaveCount(0)
  })
})
