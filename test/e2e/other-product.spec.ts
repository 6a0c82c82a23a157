import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, hydrated } from './fixtures'
import { answerStatus, FOLDER, STATUS_HOSTS, test } from './other-site'

const NOT_TRANSLATED = 'Cette page n’est pas encore en français.'

test('the site of another product leads from search and wizard to its articles, and names no other', async ({
  page,
  site,
}) => {
  await answerStatus(page, 'operational')
  await page.goto(site)
  await hydrated(page)
  await expect(page).toHaveTitle(/Larkspur Help/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is Larkspur showing you?')
  await expect(page.getByRole('region', { name: 'Larkspur status' })).toContainText('reports no problems')

  await page.getByRole('combobox', { name: 'Search' }).fill('studio is ocupada')
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(`${site}/errors/room-taken`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This room is taken')

  await page.goto(`${site}/diagnose?where=login`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is resting')
  await page.goto(`${site}/diagnose?where=screen`)
  await hydrated(page)
  await page.getByRole('radio', { name: '503' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('503 Service Unavailable')

  await page.goto(`${site}/support?error=503`)
  await hydrated(page)
  await expect(page.getByRole('region', { name: 'Support packet' })).toContainText('Larkspur')
})

test('its search in parts answers codes exactly, filters, and says what is missing', async ({ page, site }) => {
  await answerStatus(page, 'operational')
  const results = page.getByRole('list', { name: 'Search results' })
  await page.goto(`${site}/search?q=503`)
  await expect(results.getByRole('listitem')).toHaveCount(1)
  await expect(results).toContainText('Matches the code 503')
  await page.goto(`${site}/search?q=lesson+room&audience=developer`)
  await expect(results.getByRole('link').first()).toContainText('Lesson not found')
  await expect(results).not.toContainText('This room is taken')
  await page.goto(`${site}/search?q=502`)
  await expect(page.getByRole('main')).toContainText('503')
  await expect(results).toHaveCount(0)
})

test('it recognizes addresses of its own host', async ({ page, site }) => {
  await answerStatus(page, 'operational')
  await page.goto(`${site}/search?q=${encodeURIComponent('https://app.larkspur.exmple//lessons/show/7')}`)
  await expect(page.getByRole('region', { name: 'What you pasted' })).toContainText('app.larkspur.example/lessons')
})

test('it reads its own status page', async ({ page, site }) => {
  await answerStatus(page, 'major_outage')
  await page.goto(`${site}/errors/503`)
  await expect(page.getByRole('region', { name: 'Larkspur status' })).toContainText('Timetable')
})

test.describe('below its path', () => {
  // The browser itself reports the answer 404 of a damaged address.
  test.use({ expectedNoise: [/status of 404/] })

  test('links and damaged addresses stay there', async ({ page, site }) => {
    await answerStatus(page, 'operational')
    const { origin } = new URL(site)
    await page.goto(`${site}/e/503`)
    await expect(page).toHaveURL(`${site}/errors/503`)
    await page.goto(`${site}/Errors/room_taken.html`)
    await expect(page).toHaveURL(`${site}/errors/room-taken`)
    await hydrated(page)
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
    const own = links.filter((link) => link.startsWith(origin))
    expect(own.length).toBeGreaterThan(5)
    expect(own.filter((link) => !link.startsWith(`${site}/`))).toEqual([])

    await page.goto(`${site}/embed/errors/503`)
    await page.getByRole('link', { name: 'Open the full article' }).click()
    await expect(page).toHaveURL(`${site}/errors/503`)
  })
})

test.describe('without a signal', () => {
  test.use({ serviceWorkers: 'allow', expectedNoise: [/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/] })

  test('below its path, all of it is here after one visit, and can be removed', async ({ page, context, site }) => {
    await answerStatus(page, 'operational')
    await page.goto(`${site}/errors/503`)
    const line = page.getByRole('region', { name: 'Offline' })
    await expect(line).toContainText('Saved for offline', { timeout: 25_000 })
    await context.setOffline(true)
    await page.goto(`${site}/errors/room-taken?from=mail`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('This room is taken')
    await page.goto(`${site}/diagnose?where=login`)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is resting')

    await context.setOffline(false)
    await line.getByRole('button', { name: 'Remove' }).click()
    await expect(line).not.toContainText('Saved for offline')
    expect(
      await page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()]),
    ).toEqual([[], []])
    await page.reload()
    await hydrated(page)
    await expect(line.getByRole('button', { name: /^Save/ })).toBeVisible()
  })
})

test.describe('without a status page', () => {
  test.use({ expectedNoise: [/Failed to load resource/] })

  test('its status is unknown', async ({ page, site }) => {
    await page.route(STATUS_HOSTS, (route) => route.abort('connectionrefused'))
    await page.goto(`${site}/status`)
    await expect(page.getByRole('region', { name: 'Larkspur status' })).toContainText('status.larkspur.example')
    await expect(page.getByRole('region', { name: 'Larkspur status' })).not.toContainText('reports no problems')
  })
})

test.describe('in a language of which there are one article and a handful of words', () => {
  test('the article, the words and the questions that are there are in it', async ({ page, site }) => {
    await answerStatus(page, 'operational')
    await page.goto(`${site}/fr/errors/503`)
    await hydrated(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    const main = page.getByRole('main')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('503 Service Unavailable (service indisponible)')
    await expect(main).toContainText('Attendez une minute')
    await expect(main).toContainText('C’est-à-dire : Service indisponible')
    await expect(main).toContainText('En français, l’écran dit : Le service fait une pause')
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeAttached()
    await expect(page.getByText(NOT_TRANSLATED)).toHaveCount(0)

    await page.goto(`${site}/fr/diagnose`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Où voyez-vous le problème ?')
    await expect(page.getByRole('radio', { name: 'In another program' })).toBeAttached()

    await page.goto(`${site}/fr/search?q=le+service+fait+une+pause`)
    await expect(page.getByRole('list', { name: 'Search results' }).getByRole('link').first()).toContainText('503')
  })

  test('any other article is as it was written, and says so', async ({ page, site }) => {
    await answerStatus(page, 'operational')
    await page.goto(`${site}/fr/errors/404`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
    await expect(page.locator('.prose')).toHaveAttribute('lang', 'en')
    await expect(page.getByText(NOT_TRANSLATED)).toBeVisible()
    await page.goto(`${site}/errors/404`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(NOT_TRANSLATED)).toHaveCount(0)
  })
})

test('none of its files names another product', () => {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.(?:br|gz|png)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => /procore/i.test(readFileSync(file, 'utf8')))).toEqual([])
})
