import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect } from './fixtures'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Part {
  /** CSS selectors of what is looked at; the whole page without it. */
  include?: string
  /** CSS selector of what is left out: rows of a table that are all alike, say. */
  exclude?: string
  /** The themes whose colors are looked at; both without it. */
  themes?: 'light'
}

/**
 * Holds a page as it stands to every rule of axe that is about WCAG 2.2 AA or good practice: its structure in the light
 * theme, its colors in both. Afterwards the page is in the light theme again, without motion.
 */
export async function expectAccessible(page: Page, part: Part = {}): Promise<void> {
  const size = page.viewportSize()
  // As long as the page: what stays at the foot of a screen lies over nothing then, as after scrolling.
  const length = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, length + 200) })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const found = await violations(page, part, { rules: { 'target-size': { enabled: true } } })
  const dark: string[] = []
  if (part.themes !== 'light') {
    await page.emulateMedia({ colorScheme: 'dark' })
    dark.push(...(await violations(page, part, { runOnly: ['color-contrast'] })))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  if (size) await page.setViewportSize(size)
  expect.soft([...found, ...dark.map((one) => `dark: ${one}`)], `violations at ${page.url()}`).toEqual([])
}

/** Holds running text to the contrast of level AAA, 7 to 1, in both themes. */
export async function expectReadable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const faint = await violations(page, { include: BODY_TEXT }, { runOnly: ['color-contrast-enhanced'] })
    expect.soft(faint, `${page.url()}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const BODY_TEXT = 'main p, main li, main dd'

/** Nothing of the page lies beside the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: window.innerWidth,
  }))
  expect.soft(wide, `width of ${page.url()}`).toBeLessThanOrEqual(screen)
}

/** Pages inside of frames are looked at each on its own. */
async function violations(page: Page, part: Part, options: RunOptions): Promise<string[]> {
  const frames = page.frames().filter((frame) => frame === page.mainFrame() || frame.url().startsWith('http'))
  const found: string[] = []
  for (const frame of frames) found.push(...(await violationsIn(frame, part, options)))
  return found
}

async function violationsIn(frame: Frame, { include, exclude }: Part, options: RunOptions): Promise<string[]> {
  // Through the debugger, which the policy of the page does not bind.
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE)
  return frame.evaluate(
    async ({ include, exclude, options, isWhole }) => {
      const axe = Reflect.get(globalThis, 'axe') as { run: (...args: unknown[]) => Promise<AxeResults> }
      // A theme that was just chosen is drawn with the next picture. Frames out of sight draw none.
      if (isWhole) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      if (include && !document.querySelector(include)) return []
      const context = { ...(include && { include: [include] }), ...(exclude && { exclude: [exclude] }) }
      const { violations } = await axe.run(include || exclude ? context : document, {
        ...options,
        resultTypes: ['violations'],
        iframes: false,
        preload: false,
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))
    },
    { include, exclude, options, isWhole: frame.parentFrame() === null },
  )
}
