import { DESK, expect, hydrated, PHONE, test } from './fixtures'

for (const size of [PHONE, DESK]) {
  test.describe(`${size.width} px`, () => {
    test.use({ viewport: size })

    test('a number typed at the start page leads to its article with the keyboard alone', async ({ page }) => {
      await page.goto('/')
      await hydrated(page)
      const search = page.getByRole('combobox', { name: 'Search' })
      await page.keyboard.press('Control+k')
      await expect(search).toBeFocused()
      await page.keyboard.type('503')
      const first = page.getByRole('option').first()
      await expect(first).toContainText('503 Service Unavailable')
      await page.keyboard.press('ArrowDown')
      await expect(first).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL('/errors/503')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    })

    test('own words with typing mistakes lead to a page of results that can be mailed', async ({ page }) => {
      await page.goto('/errors/503')
      await hydrated(page)
      const search = page.getByRole('combobox', { name: 'Search' })
      await search.click()
      await search.fill('lockd out acount')
      await search.press('Enter')
      await expect(page).toHaveURL(/\/search\?q=lockd\+out\+acount/)
      const results = page.getByRole('list', { name: 'Search results' })
      await expect(results.getByRole('listitem').first().getByRole('link')).toHaveCount(1)
      await expect(results.getByRole('link').first()).toContainText('Your account has been locked')
      await expect(results.locator('mark').first()).toBeVisible()
      await page.reload()
      await expect(results.getByRole('link').first()).toContainText('Your account has been locked')
      await results.getByRole('link').first().click()
      await expect(page).toHaveURL('/errors/account-locked')
    })
  })
}

test('Escape closes the suggestions and keeps what was typed', async ({ page }) => {
  await page.goto('/')
  await hydrated(page)
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.fill('404')
  await expect(page.getByRole('listbox')).toBeVisible()
  await search.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(search).toHaveValue('404')
})

test('one code never brings another one first', async ({ page }) => {
  await page.goto('/search?q=403')
  const links = page.getByRole('list', { name: 'Search results' }).getByRole('link')
  await expect(links.first()).toHaveAttribute('href', '/errors/403')
})

test('a question without an answer here says so and offers ways on', async ({ page }) => {
  await page.goto('/search?q=concrete+delivery+schedule')
  await expect(page.getByRole('list', { name: 'Search results' })).toBeHidden()
  await page.getByRole('main').getByRole('link', { name: 'Answer a few questions' }).click()
  await expect(page).toHaveURL('/diagnose')
})

test('nonsense in the address does no harm', async ({ page }) => {
  for (const query of ['%00%FF', '%3Cscript%3Ealert(1)%3C/script%3E', `x`.repeat(5000), '((((', '\\']) {
    await page.goto(`/search?q=${query}`)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeVisible()
  }
})

test.describe('while Procore has trouble', () => {
  test.use({ statusScenario: 'critical' })

  test('the results name the incident that explains them', async ({ page }) => {
    await page.goto('/search?q=503')
    const first = page.getByRole('list', { name: 'Search results' }).getByRole('listitem').first()
    await expect(first).toContainText('503 Service Unavailable')
    await expect(first).toContainText('Procore is unavailable')
  })
})
