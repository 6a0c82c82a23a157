import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { DESK, expect, hydrated, PHONE, test } from './fixtures'

const ANSWERED = '/diagnose?code=503&where=screen'

test.describe('an incident that explains the answers', () => {
  test.use({ statusScenario: 'critical' })

  test('is told before the next question, and the reader goes on anyway', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await page.goto('/diagnose')
    await hydrated(page)
    const card = page.getByRole('region', { name: 'Known problem' })
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('Procore is unavailable')
    await expect(card).toHaveCount(0)
    await page.getByRole('radio', { name: 'In Procore itself' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(card).toContainText(/Procore is reporting a problem since .+: Procore is unavailable\./)
    await expect(card).toContainText('If that is what you see, there is nothing to fix on your side.')
    await page.getByRole('radio', { name: /^503/ }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(card).toContainText('There is nothing to fix on your side.')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the message say?')
    const order = await page.evaluate(() => {
      const [region, heading] = [document.querySelector('[aria-label="Known problem"]'), document.querySelector('h1')]
      return region && heading ? region.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING : 0
    })
    expect(order).not.toBe(0)
  })

  test('is not brought up where people have to fix it', async ({ page }) => {
    await page.goto('/diagnose?code=none&says=locked&where=login')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account has been locked')
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('Procore is unavailable')
    await expect(page.getByRole('region', { name: 'Known problem' })).toHaveCount(0)
  })

  test('is waited for: the page says when it ends', async ({ page, setScenario }) => {
    await page.clock.install()
    await page.goto(ANSWERED)
    const card = page.getByRole('region', { name: 'Known problem' })
    await card.getByRole('link', { name: 'Wait on this page' }).click()
    await expect(page).toHaveURL(ANSWERED.replace('&where', '&wait=yes&where'))
    await expect(card.getByRole('link', { name: 'Stop waiting' })).toBeVisible()
    setScenario('operational')
    await page.clock.fastForward('02:00')
    await expect(card).toContainText('Procore no longer reports a problem with this.')
    await expect(
      page.getByRole('main').getByRole('status').filter({ hasText: 'no longer reports a problem' }),
    ).toContainText('Try again now.')
    await card.getByRole('link', { name: 'Stop waiting' }).click()
    await expect(card).toHaveCount(0)
  })

  test('has no accessibility violation', async ({ page }) => {
    await page.goto(ANSWERED)
    await expect(page.getByRole('region', { name: 'Known problem' })).toBeVisible()
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
})

test.describe('running maintenance', () => {
  test.use({ statusScenario: 'maintenance-running' })

  test('is told with its planned times', async ({ page }) => {
    await page.goto('/diagnose?code=none&says=maintenance&where=screen')
    await expect(page.getByRole('region', { name: 'Known problem' })).toContainText(
      /Procore is under maintenance: Scheduled release, planned from .+ until .+\./,
    )
  })
})

test.describe('a status page that cannot be read', () => {
  test.use({ statusScenario: 'refused', expectedNoise: [/Failed to load resource/] })

  test('says nothing, and the wizard goes on', async ({ page }) => {
    await page.goto(ANSWERED)
    await expect(page.getByRole('region', { name: 'Procore status' })).toContainText('couldn’t be checked')
    await expect(page.getByRole('region', { name: 'Known problem' })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does the message say?')
  })
})
