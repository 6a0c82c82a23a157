import { loadContent } from '../../src/build/content/load'
import { formatProblems } from '../../src/build/content/problem'
import { readPaste, type Known } from '../../src/recognize/read-paste'
import { readJudged, type Judged } from './judged'
import { loadRealSearch } from './real-search'
import { score, type Outcome } from './score'

/**
 * Measures the recognition on judged pastes: `npm run eval:paste -- FILE.jsonl [more files]`, one a line:
 * {"raw" or "q": "what was pasted", "expect": ["/errors/503"], "kind": "api-body"}. What recognition has no
 * article for goes to the search, as it does on the site; how many did is shown.
 */
interface Read extends Outcome {
  isSearched: boolean
}

const files = process.argv.slice(2)
const search = await loadRealSearch()
const known = await loadKnown()
for (const file of files.length > 0 ? files : ['test/eval/pastes.jsonl']) report(file)

async function loadKnown(): Promise<Known> {
  const read = await loadContent(process.cwd())
  if ('problems' in read) throw new Error(formatProblems(read.problems))
  const { articles, site } = read.content
  return { entries: articles.map(({ entry }) => entry), hosts: site.productHosts }
}

function run(judged: Judged): Read {
  const start = performance.now()
  const { articles } = readPaste(judged.query, known, new Date())
  const isSearched = articles.length === 0
  const results = isSearched ? search.find(judged.query).results : articles
  const found = results.map(({ id }) => `/${id}`)
  const place = found.findIndex((address) => judged.expect.includes(address)) + 1
  return { ...judged, found, place, isSearched, milliseconds: performance.now() - start }
}

function report(file: string): void {
  const outcomes = readJudged(file).map(run)
  console.log(`\n${file}`)
  console.log(row(['kind', 'pastes', 'first', 'top 3', 'MRR', 'by search', 'quiet']))
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind)))
    console.log(
      line(
        kind,
        outcomes.filter((outcome) => outcome.kind === kind),
      ),
    )
  console.log(line('all', outcomes))
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  console.log(`one paste: median ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms`)
  for (const { query, expect, found, place, isSearched } of outcomes) {
    if (expect.length === 0 ? found.length === 0 : place === 1) continue
    const seen = `${found.slice(0, 3).join(' ') || 'nothing'}${isSearched ? ' (by search)' : ''}`
    console.log(`  at ${place} ${JSON.stringify(query)} wants ${expect.join(' or ') || 'nothing'}, got ${seen}`)
  }
}

function line(kind: string, outcomes: Read[]): string {
  const { answered, first, top3, mrr, unanswerable, quiet } = score(outcomes)
  const figures = [first, top3, mrr].map((figure) => (answered > 0 ? figure.toFixed(3) : '-'))
  const searched = outcomes.filter(({ isSearched }) => isSearched).length
  return row([kind, String(answered), ...figures, String(searched), unanswerable > 0 ? quiet.toFixed(3) : '-'])
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join('')
}
