import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startSite } from '../src/node/dev/site-server'
import { startFakeStatus } from './fake-status/server'
import { ensureBrowser } from './find-browser'
import { SCREENS, WIDTHS } from './screens'

// Pictures of the main screens of the built site, for the README and for looking at: `npm run shots`.

const SITE = 'http://localhost:4373'
const STATUS = 'http://localhost:4380'
const FOLDER = '.cache/screenshots'
const README_FOLDER = 'docs/screenshots'
/** The pictures that the README shows. */
const README = ['home-1280-light', 'article-1280-dark', 'question-360-light', 'article-360-dark']

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
