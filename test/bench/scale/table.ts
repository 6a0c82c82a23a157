import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import type { SiteFigures } from './measure-site'

const DOCUMENT = 'docs/performance.md'

/** What is told of a site, in the order of the table. */
const FIGURES: [name: string, read: (site: SiteFigures) => number | undefined][] = [
  ['build, s', ({ build }) => build.seconds],
  ['build, s of processor time', ({ build }) => build.processor],
  ['most memory, MB', ({ build }) => build.memory],
  ['output, MB', ({ output }) => output],
  ['first load of an article, kB', (site) => site.firstLoad],
  ['its largest paint (LCP), ms', ({ page }) => page.lcp],
  ['blocked (TBT), ms', ({ page }) => page.tbt],
  ['first search, ms', ({ page }) => page.cold],
  ['first search, kB', ({ page }) => page.coldBytes],
  ['next search, ms', ({ page }) => page.warm],
  ['index in the browser, ms', ({ engine }) => engine?.index],
  ['a key, p50 ms', ({ engine }) => engine?.p50],
  ['a key, p95 ms', ({ engine }) => engine?.p95],
  ['questions of the wizard, mean', ({ wizard }) => wizard.mean],
  ['questions of the wizard, most', ({ wizard }) => wizard.most],
]

export function print(sites: SiteFigures[]): void {
  console.log(['', ...sites.map(({ size }) => String(size))].map(cell).join(''))
  for (const [name, read] of FIGURES) console.log([name, ...sites.map((site) => round(read(site)))].map(cell).join(''))
}

/** Puts the figures of one search in place of the former ones in the document. */
export async function writeDocument(sites: SiteFigures[], search: string): Promise<void> {
  const rows = FIGURES.map(([name, read]) => [name, ...sites.map((site) => round(read(site)))])
  const head = [
    [`articles, ${search}`, ...sites.map(({ size }) => String(size))],
    ['---', ...sites.map(() => '---:')],
  ]
  const table = [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const block = new RegExp(`(<!-- scale ${search} -->)[\\s\\S]*(<!-- end of scale ${search} -->)`)
  const text = (await readFile(DOCUMENT, 'utf8')).replace(block, (_, start, end) => `${start}\n\n${table}\n\n${end}`)
  await writeFile(DOCUMENT, await format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' }))
}

function round(value: number | undefined): string {
  if (value === undefined) return '-'
  return value < 10 ? String(Number(value.toFixed(1))) : String(Math.round(value))
}

function cell(text: string, index: number): string {
  return index === 0 ? text.padEnd(34) : text.padStart(10)
}
