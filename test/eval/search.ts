import { readJudged } from './judged'
import { loadRealSearch } from './real-search'
import { run, score, type Outcome } from './score'

/**
 * Measures the search on judged queries: `npm run eval:search -- FILE.jsonl [more files]`, one query a line:
 * {"q" or "raw": "what was typed", "expect": ["/errors/503"], "kind": "typo"}. An empty `expect` wants no result.
 */
const files = process.argv.slice(2)
const search = await loadRealSearch()
for (const file of files.length > 0 ? files : ['test/eval/queries.jsonl']) report(file)

function report(file: string): void {
  const outcomes = readJudged(file).map((judged) => run(search, judged))
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))]
  console.log(`\n${file}`)
  console.log(row(['kind', 'queries', 'first', 'top 3', 'MRR', 'no answer', 'quiet']))
  for (const kind of kinds)
    console.log(
      line(
        kind,
        outcomes.filter((outcome) => outcome.kind === kind),
      ),
    )
  console.log(line('all', outcomes))
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(`one search: median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  for (const outcome of outcomes) reportMiss(outcome)
}

function line(kind: string, outcomes: Outcome[]): string {
  const { answered, first, top3, mrr, unanswerable, quiet } = score(outcomes)
  const figures = [first, top3, mrr].map((figure) => (answered > 0 ? figure.toFixed(3) : '-'))
  return row([kind, String(answered), ...figures, String(unanswerable), unanswerable > 0 ? quiet.toFixed(3) : '-'])
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join('')
}

function reportMiss({ query, expect, found, place }: Outcome): void {
  if (expect.length === 0 ? found.length === 0 : place === 1) return
  const wanted = expect.length === 0 ? 'nothing' : expect.join(' or ')
  console.log(
    `  ${place === 0 ? 'miss ' : `at ${place} `} ${JSON.stringify(query)} wants ${wanted}, got ${found.slice(0, 3).join(' ') || 'nothing'}`,
  )
}
