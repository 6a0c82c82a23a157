import type { Locator, Page } from '@playwright/test'
import { clipboardText, DESK, expect, hydrated, PHONE, test } from './fixtures'

/** More keys than any way on a page takes. */
const MOST_KEYS = 80

/** Goes to an element by Tab alone; every place on the way shows the focus, and nothing lies over it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let keys = 0; keys < MOST_KEYS; keys++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    expect(await page.evaluate(problemOfFocus)).toBeUndefined()
  }
  throw new Error(`Not reached by Tab: ${String(target)}`)
}

/** Runs in the page. */
function problemOfFocus(): string | undefined {
  const active = document.activeElement
  // Past the last element, browsers go around by the page itself.
  if (!active || active === document.body) return undefined
  // Of a date, browsers mark the part that is typed into.
  if (active.matches('[type="datetime-local"]')) return undefined
  const name = active.outerHTML.slice(0, 160)
  // What a hidden control marks is its label.
  const shown = active.matches('.sr-only, [type="radio"], [type="checkbox"]') ? active.closest('label') : active
  if (!shown) return undefined
  const { outlineStyle, boxShadow } = getComputedStyle(shown)
  if (shown === active && outlineStyle === 'none' && boxShadow === 'none') return `no focus is seen on ${name}`
  const { left, top, width, height } = shown.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part))
  const isSeen = points.some((one) => one && (shown.contains(one) || one.contains(shown)))
  return isSeen ? undefined : `something lies over ${name}`
}

async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

for (const size of [DESK, PHONE])
  test(`by keyboard alone at ${size.width} px: from the search over the steps to a packet`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize(size)
    await page.goto('/')
    await hydrated(page)
    await tabTo(page, page.getByRole('combobox', { name: 'Search' }))
    await page.keyboard.type('servce unavailable')
    await expect(page.getByRole('option').first()).toContainText('503')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('503 Service Unavailable')
    await expect(heading).toBeFocused()

    await enter(page, page.getByRole('link', { name: 'Fix it one step at a time' }))
    await expect(page.getByText(/^Step 1 of/)).toBeVisible()
    for (let step = 1; step < 12 && (await heading.textContent()) !== 'Hand it off to the right person'; step++) {
      const before = await heading.textContent()
      await expect(heading).toBeFocused()
      await enter(page, page.getByRole('button', { name: 'Still not working' }))
      await expect(heading).not.toHaveText(before ?? '')
    }
    await expect(heading).toHaveText('Hand it off to the right person')
    await enter(page, page.getByRole('link', { name: 'Prepare what they need' }))
    await expect(page).toHaveURL(/\/support\?/)
    await expect(heading).toBeFocused()
    await enter(
      page,
      page.getByRole('region', { name: 'Support packet' }).getByRole('button', { name: 'Copy', exact: true }),
    )
    await expect(page.getByText('Copied')).toBeVisible()
    expect(await clipboardText(page)).toContain('503 Service Unavailable')
  })

test('by keyboard alone: from a question to the article, and out of a dialog to where it was opened', async ({
  page,
}) => {
  await page.goto('/diagnose')
  await hydrated(page)
  const heading = page.getByRole('heading', { level: 1 })
  for (const [answer, next] of [
    ['While logging in to Procore', 'What happens when you log in?'],
    ['It says that the account is locked', 'Your account has been locked'],
  ] as const) {
    const radio = page.getByRole('radio', { name: answer })
    await page.getByRole('radio').first().focus()
    for (let keys = 0; keys < 12 && !(await radio.isChecked()); keys++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveText(next)
    await expect(heading).toBeFocused()
  }
  const opener = page.getByRole('button', { name: 'Make a link' })
  await enter(page, opener)
  const dialog = page.getByRole('dialog', { name: 'Make a link' })
  await expect(dialog).toBeVisible()
  // The focus stays inside while the dialog is open.
  for (let keys = 0; keys < 20; keys++) await page.keyboard.press('Tab')
  expect(
    await page.evaluate(() => document.activeElement?.closest('dialog') ?? document.activeElement?.tagName),
  ).not.toBe('A')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
  await enter(page, page.getByRole('link', { name: 'Open the full article' }))
  await expect(page).toHaveURL('/errors/account-locked')
  await expect(heading).toBeFocused()
})

test('no single key does anything outside of a field', async ({ page }) => {
  await page.goto('/errors/503')
  await hydrated(page)
  await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('no problems')
  // The last part to come.
  await expect(page.getByRole('heading', { name: 'Was this helpful?' })).toBeVisible()
  const before = await page.locator('main').innerText()
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,') await page.keyboard.press(key)
  await expect(page).toHaveURL('/errors/503')
  expect(await page.locator('main').innerText()).toBe(before)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
})
