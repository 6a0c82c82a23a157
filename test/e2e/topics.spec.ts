import { expectAccessible } from './accessible'
import { expect, hydrated, PHONE, test } from './fixtures'

test('a topic of the start page leads to its errors, which can be filtered and mailed', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/')
  await hydrated(page)
  await page
    .getByRole('region', { name: 'Or choose a topic' })
    .getByRole('link', { name: /^Money/ })
    .click()
  await expect(page).toHaveURL('/errors#money')
  const topic = page.getByRole('region', { name: 'Money and accounting' })
  await expect(topic.getByRole('heading')).toBeInViewport()
  const count = await topic.getByRole('link').count()

  await page.getByRole('combobox', { name: 'Topic' }).selectOption({ label: 'Money and accounting' })
  await expect(page).toHaveURL('/errors?topic=money')
  await expect(page.getByRole('status').filter({ hasText: `${count} of ` })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Logging in' })).toBeHidden()
  await page.getByRole('combobox', { name: 'Who sees it' }).selectOption('developer')
  await expect(page).toHaveURL('/errors?audience=developer&topic=money')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('money')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.getByRole('region', { name: 'Logging in' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('topics are in the page, and the filters are not', async ({ page }) => {
    await page.goto('/errors?topic=money')
    await page
      .getByRole('navigation', { name: 'Topics' })
      .getByRole('link', { name: /^Emails/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Emails and notifications' })).toBeInViewport()
    await expect(page.getByRole('combobox', { name: 'Topic' })).toBeHidden()
  })
})
