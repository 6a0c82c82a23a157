import type { Browser } from '@playwright/test'
import { z } from 'zod'
import { visit, type Visit } from './visit'

/** What is measured, in the order it is told. Times in milliseconds, sizes in kB of 1024 bytes. */
export const FIGURES = {
  fcp: 'first paint',
  lcp: 'largest paint (LCP)',
  tbt: 'blocked after the first paint (TBT)',
  blocked: 'blocked from the start',
  shift: 'shifted (CLS)',
  page: 'page, kB',
  next: 'next article',
  long: 'next article, from 502 to 503',
  cold: 'cold search, first result',
  coldBytes: 'cold search, kB',
  warm: 'warm search, first result',
  ready: 'cold search, a sentence answered by the ranker',
} as const

export type Figures = Record<keyof typeof FIGURES, number>

interface Target {
  path: string
  heading: string
}

/** What the bench visits on the site. */
export interface Subject {
  origin: string
  article: string
  /** A link in the article, and the heading it leads to. */
  next: Target
  /** A link to a long article. */
  long: { article: string; next: Target }
  /** A query and the title of its answer: one for the first search of a visit, one for the next. */
  cold: { query: string; title: string }
  warm: { query: string; title: string }
  /** A sentence that only the whole ranker understands. */
  ready: { query: string; title: string }
}

const LONG = 50
const KEY_DELAY = 60
const FIELD = '[role=combobox]'
const RESULT = '[role=option]'

/** What `in-page.js` adds to a page. */
type Noting = Window & { bench?: { reached?: number; query?: { right?: number } } }

const noted = z.object({
  tasks: z.array(z.tuple([z.number(), z.number()])),
  lcp: z.number(),
  fcp: z.number(),
  shift: z.number(),
  reached: z.number().optional(),
  query: z.object({ first: z.number(), right: z.number(), afterLastKey: z.number() }).partial().optional(),
})

/** One round: an article and a link in it on one visit, the same to a long article, a cold and a warm search, a sentence. */
export async function measure(browser: Browser, subject: Subject): Promise<Figures> {
  const { origin, long } = subject
  const first = await visit(browser, async (it) => ({ ...(await load(it, subject)), next: await follow(it, subject) }))
  const second = await visit(browser, async (it) => {
    await load(it, { origin, ...long })
    return { long: await follow(it, long) }
  })
  const third = await visit(browser, (it) => search(it, subject))
  const fourth = await visit(browser, (it) => ask(it, subject))
  return { ...first, ...second, ...third, ...fourth }
}

/** An article until nothing happens any more. */
export async function load({ page, bytes, quiet }: Visit, { origin, article }: Pick<Subject, 'origin' | 'article'>) {
  await page.goto(origin + article, { waitUntil: 'load' })
  await quiet()
  const { tasks, lcp, fcp, shift } = await read({ page })
  return { fcp, lcp, shift, tbt: blocking(tasks, fcp), blocked: blocking(tasks, 0), page: bytes() / 1024 }
}

/** The time by which tasks were longer than they may be, from a moment on. */
function blocking(tasks: [number, number][], from: number): number {
  return tasks.reduce((sum, [start, length]) => sum + Math.max(0, start + length - Math.max(start, from) - LONG), 0)
}

async function follow({ page, quiet }: Visit, { next }: Pick<Subject, 'next'>): Promise<number> {
  const link = page.locator(`main a[href="${next.path}"]`).first()
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await quiet()
  await page.evaluate(`bench.awaitHeading(${JSON.stringify(next.heading)})`)
  await link.tap()
  await page.waitForFunction(() => (window as Noting).bench?.reached !== undefined)
  return (await read({ page })).reached ?? 0
}

/** The first search of a visit, and the next. */
export async function search(
  { page, bytes, quiet }: Visit,
  { origin, article, cold, warm }: Omit<Subject, 'next' | 'long' | 'ready'>,
) {
  await page.goto(origin + article, { waitUntil: 'load' })
  await quiet()
  const before = bytes()
  await page.locator(FIELD).tap()
  const coldTime = await type(page, cold)
  await quiet()
  const coldBytes = (bytes() - before) / 1024
  await page.locator(FIELD).clear()
  return { cold: coldTime.first, coldBytes, warm: (await type(page, warm)).first }
}

/** A sentence, typed into the field of a page on which nothing of the search is loaded yet. */
async function ask({ page, quiet }: Visit, { origin, article, ready }: Pick<Subject, 'origin' | 'article' | 'ready'>) {
  await page.goto(origin + article, { waitUntil: 'load' })
  await quiet()
  await page.locator(FIELD).tap()
  return { ready: (await type(page, ready, 0)).right }
}

/** From the first key until a result, and until the right one, is painted. */
async function type(page: Visit['page'], { query, title }: Subject['cold'], delay = KEY_DELAY) {
  await page.evaluate(`bench.awaitResult(${JSON.stringify(RESULT)}, ${JSON.stringify(title)})`)
  await page.keyboard.type(query, { delay })
  await page.waitForFunction(() => (window as Noting).bench?.query?.right !== undefined)
  const { first = 0, right = 0 } = (await read({ page })).query ?? {}
  return { first, right }
}

async function read({ page }: Pick<Visit, 'page'>) {
  return noted.parse(await page.evaluate('({ ...bench })'))
}
