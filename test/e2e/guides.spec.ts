import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, hydrated, test } from './fixtures'

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
  const group = page.getByRole('group', { name: 'Try out both limits' })
  await expect(group.getByRole('status')).toContainText('from the spike limit')
  const pace = group.getByRole('slider', { name: 'Calls every 10 seconds' })
  await pace.focus()
  await page.keyboard.press('Home')
  await expect(pace).toHaveAttribute('aria-valuetext', '1 call')
  await expect(group.getByRole('status')).toContainText('No 429')
})

test('ticks of a checklist outlive the visit, and it prints alone', async ({ page }) => {
  await page.goto('/guides/preventing-503')
  await hydrated(page)
  const list = page.getByRole('group', { name: 'Ready for a 503' })
  await list.getByRole('checkbox', { name: /^Large batches/ }).check()
  await page.reload()
  await expect(list.getByRole('status')).toHaveText('1 of 10 done')
  await expect(list.getByRole('checkbox', { name: /^Large batches/ })).toBeChecked()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => void (document.documentElement.dataset.print = 'checklist'))
  await expect(list.getByText('Large batches')).toBeVisible()
  await expect(list.getByText(/^Site: _/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
})

test('a tool is looked up, and the address holds it', async ({ page }) => {
  await page.goto('/guides/permission-levels')
  await hydrated(page)
  await page.getByRole('searchbox', { name: 'Find a tool or a task' }).fill('punch')
  await expect(page).toHaveURL('/guides/permission-levels?tool=punch')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Punch List' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Submittals' })).toHaveCount(0)
})

test('a tool that was looked up is accessible, and fits a phone 320 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/guides/permission-levels?tool=photos')
  await hydrated(page)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
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
