import { MANGLINGS } from '../manglings'
import { expect, hydrated, test } from './fixtures'

// The browser itself reports the answer 404 of the page that was asked for.
test.use({ expectedNoise: [/status of 404/] })

const ADDRESSES = [
  ['/errors/account-locked', '/errors/account-locked', 'Your account has been locked'],
  ['/errors/503', '/errors/503', '503 Service Unavailable'],
  ['/faq/uptime', '/faq/uptime', 'uptime'],
  ['/e/404-plain', '/errors/404-plain', '404 on an unformatted'],
  ['/diagnose', '/diagnose', /./],
] as const

/** Every ninth one; the table of all of them for all addresses stands beside the function that mends them. */
const SAMPLES = Object.entries(MANGLINGS).filter((_, number) => process.env.LONG || number % 9 === 0)

test('damaged addresses lead on', async ({ page, baseURL }) => {
  for (const [number, [name, mangle]] of SAMPLES.entries()) {
    const [address, means, title] = ADDRESSES[number % ADDRESSES.length] ?? ADDRESSES[0]
    await test.step(`${address} with ${name}`, async () => {
      await page.goto(`${baseURL}${mangle(address)}`)
      await expect(page).toHaveURL(({ pathname }) => decodeURIComponent(pathname) === means)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    })
  }
})

test('a damaged address keeps its anchor, and going back leads out again', async ({ page }) => {
  await page.goto('/errors/429')
  await hydrated(page)
  await page.goto('/Errors/503.html).#causes')
  await expect(page).toHaveURL('/errors/503#causes')
  await expect(page.getByRole('heading', { name: 'Why it happens' })).toBeInViewport()
  await page.goBack()
  await expect(page).toHaveURL('/errors/429')
})

test('a damaged anchor leads to its section', async ({ page, baseURL }) => {
  for (const hash of ['#causes.', '#Causes', '#%20causes%0D%0A', '#causse', '#causes%', '#causes%E2%80%A6'])
    await test.step(hash, async () => {
      // Another page first: between anchors of one page nothing is loaded.
      await page.goto('/robots.txt')
      await page.goto(`${baseURL}/errors/503${hash}`)
      await expect(page).toHaveURL('/errors/503#causes')
      await expect(page.getByRole('heading', { name: 'Why it happens' })).toBeInViewport()
    })
})

test('an anchor that means nothing stays, and the article shows from its top', async ({ page }) => {
  await page.goto('/errors/503#zzzz')
  await hydrated(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(page).toHaveURL('/errors/503#zzzz')
})

test('letters that are missing or wrong are for the reader to judge', async ({ page }) => {
  for (const [address, meant] of [
    ['/errors/acount-locked', 'Your account has been locked'],
    ['/errors/acconut-locked).', 'Your account has been locked'],
    ['/guides/rate-limit', 'Rate limits of the Procore API'],
    ['/errors/404-plan', '404 on an unformatted page'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(page.getByRole('list', { name: 'Closest articles' }).getByRole('link').first()).toContainText(meant)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a damaged address offers the ways on', async ({ page }) => {
    const response = await page.goto('/errors/503.')
    expect(response?.status()).toBe(404)
    await page.getByRole('main').getByRole('link', { name: 'See all errors' }).click()
    await expect(page).toHaveURL('/errors')
  })
})
