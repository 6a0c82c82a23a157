import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { loadContent } from '../../src/node/read/load'
import { formatProblems } from '../../src/node/read/problem'
import { loadSearchData, searchSources } from '../../src/node/read/search-data'
import { machineUnit, type Times } from './measure'
import { benchRecognition } from './recognize'
import { benchSearch } from './search'

/**
 * Times what must not make anybody wait: `npm run bench`. Prints milliseconds of processor time, and the ratio of
 * p50 to the baseline after both are divided by what the machine takes for a fixed piece of work.
 * `npm run bench -- --write` makes the figures the new baseline.
 */
const BASELINE = 'test/bench/baseline.json'

const times = z.object({ p50: z.number(), p95: z.number(), max: z.number() })
const baselineSchema = z.object({ unit: z.number(), figures: z.record(z.string(), times) })

const read = await loadContent(process.cwd())
if ('problems' in read) throw new Error(formatProblems(read.problems))
const sources = searchSources(read.content)
const { articles, site } = read.content
const known = { entries: articles.map(({ entry }) => entry), hosts: site.productHosts, links: site.links }

const unit = machineUnit()
const today = benchSearch(sources, loadSearchData(sources), 5)
const figures: Record<string, Times> = {
  'a key, today': today.keystroke,
  'index, today': today.build,
  ...benchRecognition(known, 9),
}
if (process.argv.includes('--write')) await writeFile(BASELINE, `${JSON.stringify({ unit, figures }, round, 2)}\n`)
await print()

async function print(): Promise<void> {
  const baseline = baselineSchema.parse(JSON.parse(await readFile(BASELINE, 'utf8')))
  console.log(`machine: ${(unit / baseline.unit).toFixed(2)} times the baseline's`)
  console.log(row(['', 'p50 ms', 'p95 ms', 'max ms', 'ratio']))
  for (const [name, { p50, p95, max }] of Object.entries(figures)) {
    const before = baseline.figures[name]
    const ratio = before ? (p50 / unit / (before.p50 / baseline.unit)).toFixed(2) : 'new'
    console.log(row([name, ...[p50, p95, max].map((figure) => figure.toFixed(2)), ratio]))
  }
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(10))).join('')
}

function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value
}
