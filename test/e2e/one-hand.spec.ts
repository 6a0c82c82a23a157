import type { Page } from '@playwright/test'
import { expect, hydrated, PHONE, test } from './fixtures'

test.use({ viewport: PHONE, hasTouch: true })

/** The least that a thumb hits, in CSS pixels. */
const TARGET = 44

/** What a thumb would miss that is off its middle. Links inside of sentences are as high as their line. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')]
    const hits = (control: HTMLElement, x: number, y: number) => {
      const found = document.elementFromPoint(x, y)
      return found !== null && (control.contains(found) || found.closest('label')?.control === control)
    }
    const isMissed = (control: HTMLElement) => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, top, width, height } = control.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      // One pixel less on each side: rounding.
      return ![-1, 1].every((side) => hits(control, x, y + side * (least / 2 - 1)))
    }
    return controls
      .filter((control) => {
        const isInText = control.tagName === 'A' && getComputedStyle(control).display === 'inline'
        const isShown = control.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        // Shown to those alone who come with a keyboard.
        const isForKeys = control.classList.contains('sr-only')
        return isShown && !isInText && !isForKeys && isMissed(control)
      })
      .map((control) => control.outerHTML.slice(0, 200))
  }, TARGET)
}

test('with a thumb alone: find by questions, follow the steps, make a packet; every target is large enough', async ({
  page,
}) => {
  const small: Record<string, string[]> = {}
  const look = async () => {
    const found = await smallTargets(page)
    if (found.length > 0) small[new URL(page.url()).pathname + new URL(page.url()).search] = found
  }
  await page.goto('/')
  await hydrated(page)
  await look()
  // The menu is where the thumb is.
  const menu = page.getByRole('navigation', { name: 'Main' })
  const { y = 0 } = (await menu.boundingBox()) ?? {}
  expect(y).toBeGreaterThan(PHONE.height / 2)
  await menu.getByRole('link', { name: 'Diagnose' }).tap()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Where do you see the problem?')
  await look()
  for (const answer of ['In Procore itself', /^503/, /^I'm not sure/]) {
    const before = await heading.textContent()
    await page.getByRole('radio', { name: answer }).tap()
    await page.getByRole('button', { name: 'Continue' }).tap()
    await expect(heading).not.toHaveText(before ?? '')
  }
  await look()
  await page.getByRole('link', { name: 'Open the full article' }).first().tap()
  await expect(page).toHaveURL(/\/errors\//)
  await look()
  await page.getByRole('link', { name: 'Fix it one step at a time' }).tap()
  await expect(page.getByText(/^Step 1 of/)).toBeVisible()
  await look()
  for (let step = 1; step < 15 && (await heading.textContent()) !== 'Hand it off to the right person'; step++) {
    const before = await heading.textContent()
    await page.getByRole('button', { name: 'Still not working' }).tap()
    await expect(heading).not.toHaveText(before ?? '')
  }
  await look()
  await page.getByRole('link', { name: 'Prepare what they need' }).tap()
  await expect(page.getByRole('region', { name: 'Support packet' })).toBeVisible()
  await look()
  for (const address of ['/errors', '/search?q=permission', '/status']) {
    await page.goto(address)
    await hydrated(page)
    await look()
  }
  expect(small).toEqual({})
})
