import { loadContent } from '../../src/node/read/load'
import { formatProblems } from '../../src/node/read/problem'
import { readPaste, type PasteContext } from '../../src/paste/read-paste'
import { pastedQuery } from '../../src/paste/summarize'
import { readJudged, type Judged } from './judged'
import { loadRealSearch } from './real-search'
import { score, type Outcome } from './score'

/**
 * Measures the recognition on judged pastes: `npm run eval:paste -- FILE.jsonl [more files]`, one a line:
 * {"raw" or "q": "what was pasted", "expect": ["/errors/503"], "kind": "api-body", "secrets": ["…"]}. For each kind and
 * in all: first, top three and MRR of those with an article, the share of the others that stays quiet or is named as
 * another maker's, and how many secrets are shown. `guessed`: what holds nothing known, or only a shape of another
 * system's errors, gets guesses of the search alone.
 *
 * `whose-pastes.jsonl` was written before it was measured: it had first 0.96 and quiet or named 0.96 at once.
 * `other-systems-pastes.jsonl` was written before shapes counted: quiet or named was 0.59 of its first 46 foreign ones.
 * `--floor FIRST QUIET` fails below these figures in all files together, or when a secret is shown.
 */
interface Read extends Outcome {
  isGuessed: boolean
  /** Nothing is claimed, or the text is named as somebody else's. */
  isQuiet: boolean
  maker?: string
  shown: string[]
}

const words = process.argv.slice(2)
const at = words.indexOf('--floor')
const floor = at < 0 ? undefined : words.splice(at, 3).slice(1).map(Number)
const files = words.length > 0 ? words : ['test/eval/pastes.jsonl']
const search = await loadRealSearch()
const known = await loadKnown()
const outcomes = files.flatMap((file) => {
  const read = readJudged(file).map(run)
  report(file, read)
  read.forEach(tellFault)
  return read
})
if (files.length > 1) report('all files', outcomes)
if (floor) hold(floor)

async function loadKnown(): Promise<PasteContext> {
  const read = await loadContent(process.cwd())
  if ('problems' in read) throw new Error(formatProblems(read.problems))
  const { articles, site, makers } = read.content
  return { entries: articles.map(({ entry }) => entry), hosts: site.productHosts, links: site.links, makers }
}

function run(judged: Judged): Read {
  const start = performance.now()
  const recognition = readPaste(judged.query, known, new Date())
  const { articles, maker, kind } = recognition
  const milliseconds = performance.now() - start
  const isSearched = articles.length === 0 && (maker === undefined || maker.isUnnamed === true)
  const searched = isSearched ? search.find(judged.query) : undefined
  const shownFirst = searched ? [...searched.results, ...searched.guesses] : articles
  const found = shownFirst.map(({ id }) => `/${id}`)
  const place = found.findIndex((address) => judged.expect.includes(address)) + 1
  const seen = JSON.stringify([recognition, pastedQuery(recognition)])
  return {
    ...judged,
    found,
    place,
    results: searched ? searched.results.length : articles.length,
    isGuessed: isSearched && found.length > 0,
    isQuiet: maker !== undefined || kind === 'nothing' || found.length === 0,
    maker: maker?.name,
    shown: (judged.secrets ?? []).filter((secret) => seen.includes(secret)),
    milliseconds,
  }
}

function report(title: string, outcomes: Read[]): void {
  console.log(`\n${title}`)
  console.log(row(['kind', 'pastes', 'first', 'top 3', 'MRR', 'guessed', 'others', 'quiet/named', 'secrets']))
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
}

function tellFault({ query, expect, found, place, isGuessed, isQuiet, maker, shown }: Read): void {
  if (shown.length > 0) console.log(`  shows a secret ${JSON.stringify(shown)} of ${JSON.stringify(query)}`)
  if (expect.length === 0 ? isQuiet : place === 1) return
  const seen = `${found.slice(0, 3).join(' ') || 'nothing'}${isGuessed ? ' (guessed)' : ''}${maker ? `, ${maker}` : ''}`
  console.log(`  at ${place} ${JSON.stringify(query)} wants ${expect.join(' or ') || 'nothing'}, got ${seen}`)
}

function figuresOf(outcomes: Read[]) {
  const others = outcomes.filter(({ expect }) => expect.length === 0)
  const quiet = others.length === 0 ? NaN : others.filter(({ isQuiet }) => isQuiet).length / others.length
  return { ...score(outcomes), quiet, secrets: outcomes.reduce((sum, { shown }) => sum + shown.length, 0) }
}

function line(kind: string, outcomes: Read[]): string {
  const { answered, first, top3, mrr, unanswerable, quiet, secrets } = figuresOf(outcomes)
  const figures = [first, top3, mrr].map((figure) => (answered > 0 ? figure.toFixed(3) : '-'))
  const guessed = outcomes.filter(({ isGuessed, expect }) => isGuessed && expect.length > 0).length
  const others = [String(unanswerable), unanswerable > 0 ? quiet.toFixed(3) : '-']
  return row([kind, String(answered), ...figures, String(guessed), ...others, String(secrets)])
}

function hold([leastFirst = 0, leastQuiet = 0]: number[]): void {
  const { first, quiet, secrets } = figuresOf(outcomes)
  if (first >= leastFirst && !(quiet < leastQuiet) && secrets === 0) return
  console.error(`Below the floor: first ${first.toFixed(3)}, quiet ${quiet.toFixed(3)}, secrets shown ${secrets}.`)
  process.exitCode = 1
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(12))).join('')
}
