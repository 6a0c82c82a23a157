import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { clipboardText, expect, hydrated, PHONE, test } from './fixtures'

test('the hand-over is a clock that starts at the first failed step', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-20T14:05:00') })
  await page.setViewportSize(PHONE)
  await page.goto('/diagnose?fix=errors%2F500')
  await hydrated(page)
  const heading = page.getByRole('heading', { level: 1 })
  const still = page.getByRole('button', { name: 'Still not working' })
  await expect(page.getByText(/^Step 1 of/)).toBeVisible()
  for (let step = 1; step < 15 && (await still.isVisible()); step++) {
    const title = await heading.textContent()
    await still.click()
    await expect(heading).not.toHaveText(title ?? '')
  }
  await expect(heading).toHaveText('Hand it off to the right person')
  await expect(page).toHaveURL(/since=2026-11-20T/)
  await expect(page.getByText(/^Contact them after .*2:35/)).toBeVisible()
  await expect(page.getByLabel('When did it start?')).toHaveValue('2026-11-20T14:05')
  await page.getByLabel('When did it start?').fill('2026-11-20T13:00')
  await expect(page.getByText(/^Contact them now\./)).toBeVisible()
  const advised = page.getByRole('paragraph').filter({ hasText: 'for half an hour' })
  await expect(advised.getByRole('link', { name: 'our advice' })).toHaveAttribute('href', '/errors/500#sources')
  await expect(page.getByRole('list', { name: /^Contact, in this order/ })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('When did it start?')).toHaveValue('2026-11-20T13:00')
  await page.getByRole('link', { name: 'Was there an incident at that time?' }).click()
  await expect(page).toHaveURL(/\/status\?at=2026-11-20T/)
})

test('what only an administrator can do becomes a message', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/errors/permission-denied')
  await hydrated(page)
  await page.getByRole('link', { name: 'Fix it one step at a time' }).click()
  await page.getByText('Need your administrator?').click()
  await page.getByLabel(/^Who needs it/).fill('Jo Lee, Harbor Tower')
  await page.getByRole('button', { name: 'Copy a message for your administrator' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const message = await clipboardText(page)
  expect(message).toContain('1. Check that the person is on the project')
  expect(message).toContain('For: Jo Lee, Harbor Tower')
  expect(message).toMatch(/How to do them: http.+\/errors\/permission-denied#fix-admin/)
  expect(page.url()).not.toContain('Jo')
})

test('an administrator’s step among a reader’s own is a message with its words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/diagnose?fix=errors%2F404&step=check-access&where=connected')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give the calling user access')
  await hydrated(page)
  await page.getByRole('button', { name: 'Copy a message for your administrator' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const message = await clipboardText(page)
  expect(message).toContain('Give the calling user access\n')
  expect(message.split('\n').length).toBeGreaterThan(9)
})

test('a link from an e-mail says what is known already, and the reader changes it', async ({ page }) => {
  await page.goto('/diagnose?code=503')
  const answers = page.getByRole('list', { name: 'Your answers' })
  await expect(answers.getByRole('listitem')).toContainText('Already known')
  await page.getByRole('radio', { name: 'In Procore itself' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(answers.getByRole('listitem')).toHaveCount(2)
  await expect(answers.getByText('Already known')).toHaveCount(1)
  await answers.getByRole('link', { name: 'Change' }).last().click()
  await expect(page.getByRole('radio', { name: /^503/ })).toBeChecked()
})

test('the wizard is taken up where this device left off, until it is forgotten', async ({ page }) => {
  await page.goto('/diagnose?code=503&where=screen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the message say?')
  await page.goto('/diagnose')
  await page.getByRole('link', { name: 'Pick up where I left off' }).click()
  await expect(page).toHaveURL('/diagnose?code=503&where=screen')
  await page.goto('/diagnose')
  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(page.getByRole('region', { name: 'Where you left off' })).toHaveCount(0)
  await page.reload()
  await hydrated(page)
  await expect(page.getByRole('region', { name: 'Where you left off' })).toHaveCount(0)
})

test('with storage blocked, only taking up again is lost', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto('/diagnose')
  await hydrated(page)
  await page.getByRole('radio', { name: 'While logging in to Procore' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happens when you log in?')
})

test.describe('without a connection', () => {
  // The browser itself reports whatever it cannot fetch.
  test.use({ expectedNoise: [/Failed to (load resource|fetch dynamically imported module)/] })

  test('the wizard says so and goes on', async ({ page, context }) => {
    await page.goto('/diagnose')
    await hydrated(page)
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('no problems')
    await context.setOffline(true)
    await expect(page.getByText('This device is offline.', { exact: true })).toBeVisible()
    await page.getByRole('radio', { name: 'In Procore itself' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which number does the error show?')
    await context.setOffline(false)
    await expect(page.getByText('This device is offline.', { exact: true })).toHaveCount(0)
  })
})

for (const address of [
  '/diagnose',
  '/diagnose?where=login',
  '/diagnose?code=unsure&where=connected',
  '/diagnose?code=none&says=none&where=screen',
  '/diagnose?code=none&says=none&where=connected',
  '/diagnose?fix=errors%2F503&result=escalate&since=2026-11-20T14:05Z',
])
  test(`at 320 px, and with 200 % text, everything opened: ${address}`, async ({ page }) => {
    await page.goto(address)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
    for (const { width, text } of [
      { width: 320, text: '100%' },
      { width: 640, text: '200%' },
      { width: 1280, text: '200%' },
    ]) {
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
      await expectNoSidewaysScroll(page)
    }
    await expectAccessible(page)
  })
