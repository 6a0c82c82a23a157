import type { Page } from '@playwright/test'
import { expect, hydrated, test } from './fixtures'

const BLACK = 'rgb(0, 0, 0)'
const WHITE = 'rgb(255, 255, 255)'

/** How many sheets the printer would use; the page's own margins count. */
async function pagesOnPaper(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The code of the article as the printer draws it. */
const qrCode = (page: Page) => page.locator('.on-paper img')

test('an article fits on two pages, black on white in the dark theme too, and says where it stands', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/errors/503')
  await hydrated(page)
  // It is fetched when nothing else is to do.
  await expect(qrCode(page)).toHaveJSProperty('loading', 'eager')
  await expect(qrCode(page)).not.toHaveJSProperty('naturalWidth', 0)
  expect(await pagesOnPaper(page, 'A4')).toBeLessThanOrEqual(2)
  expect(await pagesOnPaper(page, 'Letter')).toBeLessThanOrEqual(2)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('body')).toHaveCSS('color', BLACK)
  await expect(page.locator('html')).toHaveCSS('background-color', WHITE)
  await expect(page.getByText('procore-troubleshooter.example/e/503')).toBeVisible()
  await expect(qrCode(page)).toBeVisible()
  await expect(page.getByText('Procore::APIConnectionError'), 'a folded wording').toBeVisible()
  for (const role of ['button', 'navigation', 'combobox'] as const)
    await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0)
})

test('the longest error fits on two pages, too', async ({ page }) => {
  await page.goto('/errors/cannot-connect')
  await hydrated(page)
  expect(await pagesOnPaper(page, 'A4')).toBeLessThanOrEqual(2)
  expect(await pagesOnPaper(page, 'Letter')).toBeLessThanOrEqual(2)
})

test('an article prints without JavaScript, links to other sites written out', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/errors/account-locked')
  expect(await pagesOnPaper(page, 'A4')).toBeLessThanOrEqual(2)
  await page.emulateMedia({ media: 'print' })
  await expect(qrCode(page)).not.toHaveJSProperty('naturalWidth', 0)
  const outside = page.locator('.prose a[href^="https://"]').first()
  const written = await outside.evaluate((link) => getComputedStyle(link, '::after').content)
  expect(written).toMatch(/\w+\.procore\.com/)
  await context.close()
})

test('several articles are one job: named in the address, none lost, each on its own pages', async ({ page }) => {
  await page.goto('/print?a=503,404,no-such-thing,account-locked')
  const sheets = page.getByRole('article')
  await expect(sheets).toHaveCount(3)
  await expect(page.getByRole('alert')).toContainText('“no-such-thing”')
  await expect(page.getByRole('status').filter({ hasText: 'chosen' })).toHaveText(/^3 articles chosen/)
  expect(await pagesOnPaper(page, 'Letter')).toBeLessThanOrEqual(6)

  await page.getByText('Choose articles').click()
  await page.getByRole('checkbox', { name: '404 - File not found' }).uncheck()
  await expect(sheets).toHaveCount(2)
  await page.getByRole('checkbox', { name: "What is Procore's uptime?" }).check()
  await expect(page).toHaveURL('/print?a=503,account-locked,uptime')
  await page.emulateMedia({ media: 'print' })
  await expect(sheets.nth(2).getByText('procore-troubleshooter.example/e/uptime')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
})

test('a message in English says on paper what it means: on a sheet, and among other wordings of an article', async ({
  page,
}) => {
  await page.goto('/es/print?a=503')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('article').getByText('Quiere decir: Servicio no disponible')).toBeVisible()
  await page.goto('/es/errors/503')
  await hydrated(page)
  const meaning = page.locator('details li p').first()
  await expect(meaning).toBeVisible()
  expect(await meaning.evaluate((words) => getComputedStyle(words, '::before').content)).toContain('(')
  expect(await pagesOnPaper(page, 'Letter')).toBeLessThanOrEqual(2)
})

test('the start of a choice: from results to a board with three, from the list of errors to an empty one', async ({
  page,
}) => {
  await page.goto('/search?q=403')
  await page.getByRole('link', { name: 'Print the first three for the job site' }).click()
  await expect(page.getByRole('article')).toHaveCount(3)
  await page.goto('/errors')
  await page.getByRole('link', { name: 'print several at once' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Print for the job site' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled()
})
