import { answerOf } from '../../src/search/search'
import type { Ranking } from '../../src/search/ranker'
import { SETTINGS } from '../../src/search/settings'
import { readJudged, type Judged } from './judged'
import { rankerOf, realSources, searchOf } from './real-search'
import { placeOf, run, score, type Outcome, type Score } from './score'

/**
 * Measures the search on judged queries: `npm run eval:search -- FILE.jsonl [more files]`, one query a line:
 * {"q" or "raw": "what was typed", "expect": ["/errors/503"], "kind": "typo"}. An empty `expect` wants no results; guesses
 * are allowed. Prints for each kind and in all: the share whose right article comes first or among the first three, MRR
 * over results and then guesses, the share of answerable queries that get results (confident), and the share of the
 * others that get none (quiet). `all, crossed`: the same where the sureness that a fifth of the queries needs is chosen on
 * the other four fifths.
 *
 * `--language es` asks the site in that language. `--floor FIRST MRR CONFIDENT QUIET` fails below these figures in all files together; `--misses` lists what is not first.
 */
const words = process.argv.slice(2)
const isListing = words.includes('--misses')
const floorAt = words.indexOf('--floor')
const floor = floorAt < 0 ? undefined : words.splice(floorAt, 5).slice(1).map(Number)
const languageAt = words.indexOf('--language')
const language = languageAt < 0 ? undefined : words.splice(languageAt, 2)[1]
const named = words.filter((word) => !word.startsWith('--'))
const files = named.length > 0 ? named : ['test/eval/outside-queries.jsonl', 'test/eval/fresh-queries.jsonl']
/** The share of the unanswerable that the threshold of each fold leaves without results. */
const LEAST_QUIET = 0.82
const FOLDS = 5

const sources = await realSources(process.cwd(), language)
const search = searchOf(sources)
const ranker = rankerOf(sources)
const rankings = new Map<string, Ranking>()
const read = files.map((file) => ({ file, outcomes: readJudged(file).map((judged) => run(search, judged)) }))
for (const { file, outcomes } of read) report(file, outcomes)
const all = read.flatMap(({ outcomes }) => outcomes)
if (files.length > 1) report('all files', all)
if (floor) hold(score(all), floor)

function report(title: string, outcomes: Outcome[]): void {
  console.log(`\n${title}`)
  console.log(row(['kind', 'queries', 'first', 'top 3', 'MRR', 'confident', 'no answer', 'quiet']))
  for (const kind of new Set(outcomes.map(({ kind }) => kind)))
    console.log(line(kind, score(outcomes.filter((outcome) => outcome.kind === kind))))
  console.log(line('all', score(outcomes)))
  console.log(line('all, crossed', score(crossed(outcomes))))
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(`one search: median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  if (isListing) for (const outcome of outcomes) listMiss(outcome)
}

/** What the queries would get with a threshold that was chosen without them. */
function crossed(judged: Judged[]): Pick<Outcome, 'expect' | 'place' | 'results'>[] {
  const chosen = SETTINGS.sure
  const ranked = judged.map((one) => ({ one, ranking: rankingOf(one.query) }))
  const outcomes = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (_: unknown, at: number) => at % FOLDS === fold
    const rest = ranked.filter((each, at) => each.one.expect.length === 0 && !isHeld(each, at))
    const levels = rest.map(({ ranking }) => ranking.sureness).toSorted((a, b) => a - b)
    SETTINGS.sure = levels[Math.floor(levels.length * LEAST_QUIET)] ?? chosen
    return ranked.filter(isHeld).map(({ one, ranking }) => {
      const { results, guesses } = answerOf(ranking)
      const found = [...results, ...guesses].map(({ entry }) => `/${sources.entries[entry]?.id ?? ''}`)
      return { expect: one.expect, results: results.length, place: placeOf(one, found) }
    })
  })
  SETTINGS.sure = chosen
  return outcomes.flat()
}

/** Each query is ranked once: a file's figures and those of all files ask for the same. */
function rankingOf(query: string): Ranking {
  const known = rankings.get(query) ?? ranker.rank(query)
  rankings.set(query, known)
  return known
}

function hold({ first, mrr, confident, quiet }: Score, least: number[]): void {
  const figures = { first, mrr, confident, quiet }
  const below = Object.entries(figures).filter(([, figure], at) => figure < (least[at] ?? 0))
  if (below.length === 0) return
  console.error(`Below the floor: ${below.map(([name, figure]) => `${name} ${figure.toFixed(3)}`).join(', ')}.`)
  process.exitCode = 1
}

function line(kind: string, { answered, first, top3, mrr, confident, unanswerable, quiet }: Score): string {
  const figures = [first, top3, mrr, confident].map((figure) => (answered > 0 ? figure.toFixed(3) : '-'))
  return row([kind, String(answered), ...figures, String(unanswerable), unanswerable > 0 ? quiet.toFixed(3) : '-'])
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(10))).join('')
}

function listMiss({ query, expect, found, results, place }: Outcome): void {
  if (expect.length === 0 ? results === 0 : place === 1) return
  const wanted = expect.length === 0 ? 'nothing' : expect.join(' or ')
  const got = `${results > 0 ? '' : 'guesses '}${found.slice(0, 3).join(' ') || 'nothing'}`
  console.log(`  ${place === 0 ? 'miss ' : `at ${place} `} ${JSON.stringify(query)} wants ${wanted}, got ${got}`)
}
