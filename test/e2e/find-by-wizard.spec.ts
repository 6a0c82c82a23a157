import { expectAccessible } from './accessible'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

for (const size of [PHONE, DESK]) {
  test.describe(`${size.width} px`, () => {
    test.use({ viewport: size })

    test('a few answers lead from the start page to the error', async ({ page }) => {
      await page.goto('/')
      await hydrated(page)
      await page.getByRole('link', { name: /^What are you seeing\? Answer/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you see the problem?')
      await page.getByRole('radio', { name: 'While logging in to Procore' }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens when you log in?')
      await expect(page).toHaveURL('/diagnose?where=login')
      await page.getByRole('radio', { name: 'It says that the account is locked' }).check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account has been locked')
      await expect(page.getByRole('list', { name: 'Your answers' }).getByRole('listitem')).toHaveCount(2)
      await page.getByRole('link', { name: 'Open the full article' }).click()
      await expect(page).toHaveURL('/errors/account-locked')
    })
  })
}

test('with a keyboard alone', async ({ page }) => {
  await page.goto('/diagnose')
  await hydrated(page)
  await page.getByRole('radio', { name: 'In Procore itself' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Which number does the error show?' })).toBeFocused()
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/code=/)
})

test('Back, Change and Start over work from the address alone', async ({ page }) => {
  await page.goto('/diagnose?code=404&where=screen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the page look like?')
  await page
    .getByRole('list', { name: 'Your answers' })
    .getByRole('link', { name: /^Change/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which number does the error show?')
  await expect(page.getByRole('radio', { name: /^404/ })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the page look like?')
  await page.getByRole('link', { name: 'Start over' }).click()
  await expect(page).toHaveURL('/diagnose')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you see the problem?')
})

test('Continue without an answer says what is missing', async ({ page }) => {
  await page.goto('/diagnose')
  await hydrated(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('Choose an answer to continue.')).toBeFocused()
  await expect(page).toHaveURL('/diagnose')
})

test('"I\'m not sure" goes on and still ends at articles', async ({ page }) => {
  await page.goto('/diagnose?where=screen')
  for (let asked = 0; asked < 6; asked++) {
    const unsure = page.getByRole('radio', { name: /^I'm not sure/ })
    await expect(unsure.or(page.getByRole('link', { name: 'Open the full article' })).first()).toBeVisible()
    if (!(await unsure.isVisible())) break
    const question = await page.getByRole('heading', { level: 1 }).textContent()
    await unsure.check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(question ?? '')
  }
  await expect(page.getByRole('link', { name: 'Open the full article' })).toBeVisible()
})

test('a long list of answers stands under headings', async ({ page }) => {
  await page.goto('/diagnose?code=unsure&where=connected')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the message say?')
  const tokens = page.getByRole('group', { name: 'Tokens and keys' })
  await expect(tokens.getByRole('radio', { name: /^The refresh token is invalid/ })).toBeVisible()
  await tokens.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('group', { name: 'Login' }).getByRole('radio').last()).toBeChecked()
  await page.goto('/diagnose?code=403&where=connected')
  await expect(page.getByRole('radio', { name: 'Only the number and its name, or something else' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Forbidden/ })).toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Tokens and keys' })).toHaveCount(0)
  await expect(page.getByLabel('Find your answer')).toHaveCount(0)
})

for (const size of [PHONE, DESK])
  test(`a long list of answers narrows while typing, with the keyboard alone, ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size)
    await page.goto('/diagnose?code=none&where=screen')
    await hydrated(page)
    await page.getByRole('textbox', { name: 'Find your answer' }).focus()
    await page.keyboard.type('Dócusign')
    await expect(page.getByRole('status').filter({ hasText: /^Showing 1 of \d+ answers$/ })).toBeVisible()
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(2)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('login my')
    // The choice stays in sight, and arrow keys pass over what is hidden.
    await expect(page.getByRole('radio', { name: 'A banner about DocuSign' })).toBeChecked()
    await expectAccessible(page)
    await page.getByRole('main').getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('main').getByRole('radio', { checked: true })).toBeVisible()
    await expect(page.getByRole('group', { name: 'Login' }).getByRole('radio').last()).toBeChecked()
    await page.getByRole('textbox', { name: 'Find your answer' }).fill('zebra crossing')
    await expect(page.getByRole('status').filter({ hasText: /^No answer matches/ })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Something else' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(page.getByRole('textbox', { name: 'Find your answer' })).toBeFocused()
    await page.getByRole('radio', { name: 'My account is locked' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL('/diagnose?code=none&says=locked&where=screen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account has been locked')
  })

test('an address with unknown and contradictory answers lands on a living question', async ({ page }) => {
  await page.goto('/diagnose?where=moon&code=999&utm_source=mail&zzz=%00')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you see the problem?')
  await page.goto('/diagnose?fix=errors%2F999&step=nope&result=fixed')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what is wrong without an error leads to an article, or to articles that may help and a person', async ({
  page,
}) => {
  await page.goto('/diagnose')
  await hydrated(page)
  await page.getByRole('radio', { name: 'No error, but something is missing or wrong' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is missing or wrong?')
  await page.getByRole('radio', { name: /^Photos or files stay on my phone or tablet/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('stuck in the mobile app')
  await page.getByRole('link', { name: 'Back' }).click()
  await page.getByRole('radio', { name: /^Printing, exporting or downloading/ }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not an error we know')
  await expect(page.getByRole('list', { name: 'What may help' }).getByRole('link').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Prepare a message with your answers' }).click()
  await expect(page.getByRole('region', { name: 'Support packet' })).toContainText(
    'Printing, exporting or downloading goes wrong',
  )
})

test('every outcome can be rejected, and shows what else is close', async ({ page }) => {
  await page.goto('/diagnose?code=404&page=plain&where=screen')
  await page.getByRole('link', { name: 'None of these' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not an error we know')
  await expect(page.getByRole('list', { name: 'What else is close' }).getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Your answers' }).getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
})
