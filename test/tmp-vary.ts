import { brotliCompressSync } from 'node:zlib'
import { SETTINGS } from '../src/search/settings'
import { learnSearchData } from '../src/node/read/search/search-data'
import { createFuzzy, createFuzzyIndex } from '../src/search/fuzzy'
import { createSearch } from '../src/search/search'
import { realSources } from './eval/real-search'
import { readJudged } from './eval/judged'
import { run, score } from './eval/score'
const en = await realSources(), es = await realSources(process.cwd(), 'es')
const read = (names: string[]) => names.flatMap((n) => readJudged(`test/eval/${n}.jsonl`))
const sets = [[en, read(['outside-queries','fresh-queries','queries'])], [es, read(['spanish-queries'])]] as const
const original = structuredClone(SETTINGS)
const variants: Record<string, (s: typeof SETTINGS) => unknown> = {
  now: () => 0,
  'p5000 o1200': (s) => Object.assign(s, { passages: 5000, offTopicPassages: 1200 }),
  'least .8': (s) => Object.assign(s.training, { least: 0.8 }),
  'least 1': (s) => Object.assign(s.training, { least: 1 }),
  'least .8 p5000 o1200': (s) => (Object.assign(s.training, { least: 0.8 }), Object.assign(s, { passages: 5000, offTopicPassages: 1200 })),
  'step .5 least .8': (s) => Object.assign(s.training, { least: 0.8, step: 0.5 }),
}
const only = process.argv.slice(2)
for (const [name, change] of Object.entries(variants)) {
  if (only.length && !only.includes(name)) continue
  Object.assign(SETTINGS, structuredClone(original)); change(SETTINGS)
  const cells = sets.map(([sources, judged]) => {
    const data = learnSearchData(sources)
    const search = createSearch(sources.entries, data, createFuzzy(sources.entries, createFuzzyIndex(sources.entries)))
    const s = score(judged.map((j) => run(search, j)))
    return `${brotliCompressSync(Buffer.from(JSON.stringify(data))).length} ${JSON.stringify(s, (_, v) => (typeof v === 'number' ? Number(v.toFixed(3)) : v))}`
  })
  console.log(name, cells.join(' | '))
}
