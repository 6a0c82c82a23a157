import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

test('a phone gets the list: fold out a question, follow an end', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/tree')
  await hydrated(page)
  const list = page.getByRole('region', { name: 'As a list' })
  await expect(page.getByRole('group', { name: 'Picture of the tree' })).toHaveCount(0)
  await list.getByText(/^While logging in to Procore/).click()
  await list.getByRole('link').filter({ visible: true }).first().click()
  await expect(page).toHaveURL(/\/diagnose\?.*where=login/)
  await expect(page.getByRole('link', { name: 'Open the full article' })).toBeVisible()
})

test('a desk gets the picture: open by keyboard, zoom, pan, find, follow', async ({ page }) => {
  await page.setViewportSize(DESK)
  await page.goto('/tree')
  await hydrated(page)
  const picture = page.getByRole('group', { name: 'Picture of the tree' })
  const box = picture.getByRole('button', { name: /^While logging in to Procore/ })
  await box.focus()
  await page.keyboard.press('Enter')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(picture.getByRole('link').first()).toBeVisible()

  await page.getByRole('button', { name: 'Open all' }).click()
  expect(await picture.getByRole('link').count()).toBeGreaterThan(100)
  const width = () =>
    picture
      .locator('svg')
      .first()
      .evaluate((svg) => svg.getBoundingClientRect().width)
  const before = await width()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  expect(await width()).toBeLessThan(before)

  await picture.scrollIntoViewIfNeeded()
  const frame = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(frame.x + 200, frame.y + 300)
  await page.mouse.down()
  await page.mouse.move(frame.x + 200, frame.y + 100, { steps: 5 })
  await page.mouse.up()
  expect(await picture.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  await expect(page).toHaveURL('/tree')

  await page.getByLabel(/^Find an answer/).fill('heavy load')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page).toHaveURL('/tree?find=heavy+load')
  await expect(page.getByText(/paths match “heavy load”/)).toBeVisible()
  await picture.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('"This website is under heavy load"')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list and its links are there', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await page.goto('/tree')
    await page.getByText(/^In another program that is connected/).click()
    await expect(page.getByRole('link', { name: '429 Too Many Requests' }).first()).toHaveAttribute(
      'href',
      '/diagnose?code=429&where=connected',
    )
  })
})

test('no accessibility violation', async ({ page }) => {
  for (const size of [{ width: 320, height: 640 }, DESK]) {
    await page.setViewportSize(size)
    // A few ways, all open, have every kind of box and line; the whole tree would only take long.
    await page.goto('/tree?find=heavy')
    await hydrated(page)
    await expect(page.getByText(/paths match “heavy”/)).toBeVisible()
    if (size === DESK) await expect(page.getByRole('group', { name: 'Picture of the tree' })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
