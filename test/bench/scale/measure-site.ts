import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { z } from 'zod'
import { loadContent, type Content } from '../../../src/node/read/load'
import { formatProblems } from '../../../src/node/read/problem'
import { isError } from '../../../src/content-model/catalogue'
import { buildTree, leavesOf } from '../../../src/diagnose/tree'
import { loadSearchData, searchSources } from '../../../src/node/read/search-data'
import { findBrowser } from '../../find-browser'
import { firstLoad } from '../../weight/first-load'
import { load, search as searchFrom } from '../pages/figures'
import { serveOverHttp2 } from '../pages/serve'
import { visit } from '../pages/visit'
import { benchSearch } from '../search'
import { articleText, slugOf } from './article'

export interface SiteFigures {
  size: number
  search: string
  /** Seconds by the clock and of processor time, and megabytes. */
  build: { seconds: number; processor: number; memory: number }
  /** Megabytes of all files without compressed copies. */
  output: number
  /** Kilobytes, in brotli. */
  firstLoad: number
  /** What the browser meets, in milliseconds and kilobytes. */
  page: { lcp: number; tbt: number; cold: number; coldBytes: number; warm: number }
  /** Of the search with Fuse.js, in milliseconds of processor time; it has no index of its own with Pagefind. */
  engine?: { index: number; p50: number; p95: number }
  wizard: { mean: number; most: number }
}

interface Site {
  size: number
  search: string
  folder: string
  out: string
}

const built = z.object({ seconds: z.number(), processor: z.number(), memory: z.number() })

/** Measures a site that was built. */
export async function measureSite({ size, search, folder, out }: Site): Promise<SiteFigures> {
  const read = await loadContent(folder)
  if ('problems' in read) throw new Error(formatProblems(read.problems))
  return {
    size,
    search,
    build: built.parse(JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))),
    output: sizeOf(out) / 1e6,
    firstLoad: weigh(out, `errors/${slugOf(0)}.html`) / 1024,
    page: await visitSite(out, size),
    ...(search === 'fuse' && { engine: engineOf(read.content) }),
    wizard: wizardOf(read.content),
  }
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile() && !/\.(?:br|gz)$/.test(file.name))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

function weigh(folder: string, page: string): number {
  return firstLoad(folder, page).reduce((sum, name) => sum + statSync(join(folder, `${name}.br`)).size, 0)
}

function engineOf(content: Content): NonNullable<SiteFigures['engine']> {
  const sources = searchSources(content)
  const { keystroke, build } = benchSearch(sources, loadSearchData(sources), 1)
  return { index: build.p50, p50: keystroke.p50, p95: keystroke.p95 }
}

/** An article on the phone of `bench:pages`, loaded on one visit and searched from on another. */
async function visitSite(out: string, size: number): Promise<SiteFigures['page']> {
  const site = await serveOverHttp2(out)
  const browser = await chromium.launch({ executablePath: findBrowser() })
  const titleOf = (number: number) => /title: (.*)/.exec(articleText(number, size))?.[1] ?? ''
  const subject = {
    origin: site.origin,
    article: `/errors/${slugOf(0)}`,
    cold: { query: titleOf(1), title: titleOf(1) },
    warm: { query: titleOf(2), title: titleOf(2) },
  }
  try {
    const { lcp, tbt } = await visit(browser, (it) => load(it, subject))
    return { lcp, tbt, ...(await visit(browser, (it) => searchFrom(it, subject))) }
  } finally {
    await browser.close()
    site.close()
  }
}

function wizardOf({ articles, questions }: Content): SiteFigures['wizard'] {
  const errors = articles.map(({ entry }) => entry).filter(isError)
  const lengths = [...leavesOf(buildTree(questions, errors))]
    .filter(({ sure }) => sure)
    .map(({ given }) => given.length)
  return { mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length, most: Math.max(...lengths) }
}
