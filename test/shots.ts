import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startSite } from '../src/build/site-server'
import { startFakeStatus } from './fake-status/server'
import { ensureBrowser } from './find-browser'

// Pictures of the main screens of the built site, for the README and for looking at: `npm run shots`.

const SITE = 'http://localhost:4373'
const STATUS = 'http://localhost:4380'
const FOLDER = '.cache/screenshots'
const README_FOLDER = 'docs/screenshots'
/** The pictures that the README shows. */
const README = ['home-1280-light', 'article-1280-dark', 'question-360-light', 'article-360-dark']
const SCREENS: Record<string, string> = {
  home: '/',
  article: '/errors/503',
  search: '/search?q=lockd+out+acount',
  question: '/diagnose?code=403&where=connected',
  outcome: '/diagnose?where=login&login=locked',
  missing: '/no/such/page',
  status: '/status',
  support: '/support?article=errors%2F503',
}
const WIDTHS = [360, 1280]

for (const folder of [FOLDER, README_FOLDER]) await mkdir(folder, { recursive: true })
const status = await startFakeStatus({ port: 4380, scenario: 'operational' })
const site = await startSite('dist', 4373)
try {
  await takeAll()
} finally {
  site.close()
  site.closeAllConnections()
  await status.close()
}

async function takeAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: ensureBrowser() })
  for (const width of WIDTHS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, baseURL: SITE })
      await context.route(/^https:\/\/status\.procore\.com\//, async (route) => {
        const { pathname } = new URL(route.request().url())
        await route.fulfill({ response: await context.request.get(STATUS + pathname) })
      })
      const page = await context.newPage()
      for (const [name, path] of Object.entries(SCREENS)) {
        await page.goto(path)
        await page
          .getByText(/no problems \(as of/)
          .first()
          .waitFor()
        const picture = `${name}-${width}-${colorScheme}`
        await page.screenshot({ path: join(README.includes(picture) ? README_FOLDER : FOLDER, `${picture}.png`) })
        console.log(picture)
      }
      await context.close()
    }
  }
  await browser.close()
}
