import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'

const STATUS_SERVER = `http://localhost:${process.env.STATUS_PORT ?? 4280}`
const STATUS_HOSTS = /^https:\/\/(status\.procore\.com|jxb4w0vdl2tv\.statuspage\.io)\//

interface Options {
  /** The scenario of the fake status server at the start, or `refused` for a connection that fails. */
  statusScenario: string
  /** Console messages the journey expects; anything else fails it. */
  expectedNoise: RegExp[]
}

interface Helpers {
  scenario: { name: string }
  /** What the content security policy of a page kept from happening. */
  violations: string[]
  /** Changes what the status page answers from now on. */
  setScenario: (name: string) => void
}

/** What the test runner itself says where it keeps the offline worker out. */
const BLOCKED_WORKER = /Service Worker registration blocked by Playwright/

/**
 * Journeys run against the production build. The status page's hosts lead to the fake status server. Every console
 * error, warning or uncaught error fails the journey, and so does whatever the content security policy had to block.
 */
export const test = base.extend<Options & Helpers>({
  statusScenario: ['operational', { option: true }],
  expectedNoise: [[], { option: true }],
  scenario: async ({ statusScenario }, provide) => provide({ name: statusScenario }),
  setScenario: async ({ scenario }, provide) => provide((name) => void (scenario.name = name)),
  // oxlint-disable-next-line no-empty-pattern -- the runner wants a pattern for what is asked for
  violations: async ({}, provide) => provide([]),
  context: async ({ context, scenario, violations }, provide) => {
    await context.exposeBinding('noteViolation', (_, text: string) => void violations.push(text))
    await context.addInitScript(tellViolations)
    await context.route(STATUS_HOSTS, async (route) => {
      if (scenario.name === 'refused') return route.abort('connectionrefused')
      const { pathname } = new URL(route.request().url())
      const ask = () => context.request.get(`${STATUS_SERVER}/${scenario.name}${pathname}`)
      // A second try: the server may close a kept-alive connection just as it is used again.
      const response = await ask()
        .catch(ask)
        .catch(() => undefined)
      const answered = response ? route.fulfill({ response }) : route.abort('connectionclosed')
      // A journey may be over before the status page answers.
      return answered.catch(() => undefined)
    })
    await provide(context)
  },
  page: async ({ page, expectedNoise, violations }, provide) => {
    const noise: string[] = []
    const note = (text: string) => {
      if (![BLOCKED_WORKER, ...expectedNoise].some((pattern) => pattern.test(text))) noise.push(text)
    }
    page.on('console', (message: ConsoleMessage) => {
      if (['error', 'warning'].includes(message.type())) note(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => note(error.message))
    await provide(page)
    expect(violations, 'violations of the content security policy').toEqual([])
    expect(noise, 'console errors and warnings').toEqual([])
  },
})

function tellViolations() {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
    const tell = Reflect.get(globalThis, 'noteViolation') as (text: string) => void
    tell(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`)
  })
}

/** What React's root says of taking over HTML that is there already. */
interface Hydration {
  element: unknown
  isDehydrated: boolean
}

/**
 * Waits until the page has taken over from the HTML written at build time.
 *
 * @param timeout in milliseconds; the journey's own without it
 */
export async function hydrated(page: Page, timeout = 0): Promise<void> {
  const hasTakenOver = () => {
    const root = document.querySelector('#root') ?? {}
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer'))
    if (key === undefined) return false
    // React hydrates in pieces and marks the root as dehydrated until the page around the lazy parts is done.
    const { stateNode } = Reflect.get(root, key) as { stateNode: { current: { memoizedState: Hydration | null } } }
    const { memoizedState } = stateNode.current
    return memoizedState?.element != null && !memoizedState.isDehydrated
  }
  await page.waitForFunction(hasTakenOver, undefined, { timeout })
  // Effects, which listen for keys, run after React has drawn.
  // A page that recovers from a lost part loads itself once more, which `waitForFunction` survives.
  const isIdle = () => new Promise<true>((resolve) => requestIdleCallback(() => resolve(true), { timeout: 1000 }))
  await page.waitForFunction(isIdle, undefined, { timeout })
}

/** What stands on the clipboard. Pages of the site may not read it, so a page of another server does. */
export async function clipboardText(page: Page): Promise<string> {
  const reader = await page.context().newPage()
  await reader.goto(`${STATUS_SERVER}/operational/api/v2/summary.json`)
  const text = await reader.evaluate(() => navigator.clipboard.readText())
  await reader.close()
  return text
}

export const DESK = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 740 }

export { expect }
