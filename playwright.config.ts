import { defineConfig } from '@playwright/test'
import { findBrowser } from './test/find-browser'

const SITE_PORT = Number(process.env.SITE_PORT ?? 4273)
const STATUS_PORT = Number(process.env.STATUS_PORT ?? 4280)

/**
 * Starting a process for each page and handing pictures to a graphics card that is not there cost a fifth of the time of
 * a short journey.
 */
const LIGHT = ['--renderer-process-limit=1', '--process-per-site', '--disable-gpu']

export default defineConfig({
  testDir: 'test/e2e',
  // docs/decisions/008-looks.md: other systems draw letters otherwise.
  testIgnore: process.platform === 'linux' ? [] : ['looks.spec.ts'],
  fullyParallel: true,
  workers: 2,
  // Room for a machine that has much else to do: no journey is about time.
  timeout: 120_000,
  expect: {
    timeout: 20_000,
    toHaveScreenshot: { pathTemplate: 'test/e2e/looks/{arg}{ext}' },
    toMatchAriaSnapshot: { pathTemplate: 'test/e2e/spoken/{arg}{ext}' },
  },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: `http://localhost:${SITE_PORT}`,
    launchOptions: { executablePath: findBrowser(), args: LIGHT },
    // Recording every journey to keep the few that fail takes a quarter of the time: `npm run test:e2e -- --trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Each journey meets the build, not what an earlier page saved. The offline journeys allow it.
    serviceWorkers: 'block',
  },
  webServer: [
    {
      command: 'npx tsx src/node/dev/serve.ts',
      port: SITE_PORT,
      env: { PORT: String(SITE_PORT) },
    },
    {
      command: 'npx tsx test/fake-status/server.ts operational',
      port: STATUS_PORT,
      env: { STATUS_PORT: String(STATUS_PORT) },
    },
  ],
})
