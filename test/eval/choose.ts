import { loadContent } from '../../src/node/read/load'
import { formatProblems } from '../../src/node/read/problem'
import { publicationOf } from '../../src/node/write/exports/publication'
import { searchedCatalogue } from '../../src/node/write/exports/sections'
import { readJudged, type Judged } from './judged'
import { createFuzzyIndex } from './learned/fuzzy'
import { lessonsOf } from './learned/lessons'
import { createRanker, scoreArticles } from './learned/rank'
import { SETTINGS } from './learned/settings'
import { train } from './learned/train'

/**
 * Compares rankers that learn from phrasings: `npm run eval:choose [CANDIDATE ...]`. Tries one candidate after the other
 * over all judged queries, by cross-validation: each fifth of the queries is answered with the candidate and the
 * threshold that are best on the other four fifths. Prints each candidate's figures with their spread over the fifths.
 * The same on every run. The site still ranks by `src/search`; `docs/decisions/010-learned-ranker.md` says what is open.
 */
const FILES = ['queries', 'fresh-queries', 'outside-queries'].map((name) => `test/eval/${name}.jsonl`)
const FOLDS = 5
/** Of what has no answer here, the share that has to get no result. */
const LEAST_QUIET = 0.85

type Settings = typeof SETTINGS
type Change = (settings: Settings) => void

const CANDIDATES: Record<string, Change> = {
  'as it stands': () => undefined,
  'model alone': ({ adds }) => Object.assign(adds, { alike: 0, near: 0 }),
  'passages alone': ({ adds }) => Object.assign(adds, { alike: 100, near: 0, code: 20, name: 15 }),
  'without Fuse': ({ adds }) => Object.assign(adds, { near: 0 }),
  'Fuse alone': ({ adds }) => Object.assign(adds, { alike: 0, near: 1000 }),
  'Fuse twice': ({ adds }) => Object.assign(adds, { near: adds.near * 2 }),
  'passages 2': ({ adds }) => Object.assign(adds, { alike: 2 }),
  'passages 3': ({ adds }) => Object.assign(adds, { alike: 3 }),
  'passages 4': ({ adds }) => Object.assign(adds, { alike: 4 }),
  'passages 6': ({ adds }) => Object.assign(adds, { alike: 6 }),
  'letters to 5': ({ letters }) => Object.assign(letters, { longest: 5 }),
  'letters from 2': ({ letters }) => Object.assign(letters, { shortest: 2 }),
  'pairs 1': ({ shares }) => Object.assign(shares, { pairs: 1 }),
  'pairs 1.3': ({ shares }) => Object.assign(shares, { pairs: 1.3 }),
  'letters count 0.7': ({ shares }) => Object.assign(shares, { letters: 0.7 }),
  'letters count 1.3': ({ shares }) => Object.assign(shares, { letters: 1.3 }),
  '6 rounds': ({ training }) => Object.assign(training, { rounds: 6 }),
  '3 rounds': ({ training }) => Object.assign(training, { rounds: 3 }),
  'rate 1.5': ({ training }) => Object.assign(training, { rate: 1.5 }),
  'bodies 0.5': ({ lessons }) => Object.assign(lessons, { body: 0.5 }),
  'no balance': ({ training }) => Object.assign(training, { balance: 0 }),
  'first passage alone': ({ pool }) => Object.assign(pool, [1, 0, 0]),
  'passages evenly': ({ pool }) => Object.assign(pool, [0.34, 0.33, 0.33]),
  'off topic 1': (settings) => Object.assign(settings, { offTopic: 1 }),
  'off topic 0.75': (settings) => Object.assign(settings, { offTopic: 0.75 }),
  'off topic 0.25': (settings) => Object.assign(settings, { offTopic: 0.25 }),
  'codes 1': ({ adds }) => Object.assign(adds, { code: 1 }),
  'codes 2': ({ adds }) => Object.assign(adds, { code: 2 }),
}

/** What one candidate makes of one query. */
interface Outcome extends Judged {
  sureness: number
  /** Place of the first expected article, from 1; 0 where none is expected or found. */
  place: number
}

const read = await loadContent(process.cwd())
if ('problems' in read) throw new Error(formatProblems(read.problems))
const { entries, texts } = searchedCatalogue(read.content, publicationOf(read.content, '/'))
const catalogue = { entries, texts, ...read.content.asked }
const judged = FILES.flatMap((file) => readJudged(file))
const original = structuredClone(SETTINGS)
const only = process.argv.slice(2)
const results = new Map<string, Outcome[]>()
console.log(''.padEnd(22), '     MRR  spread   first    sure   quiet    from')
for (const [name, change] of Object.entries(CANDIDATES)) {
  if (only.length > 0 && !only.includes(name)) continue
  Object.assign(SETTINGS, structuredClone(original))
  change(SETTINGS)
  results.set(name, outcomesNow())
  print(name, results.get(name) ?? [])
}
report()

/** Trains and asks with the settings as they are now. */
function outcomesNow(): Outcome[] {
  const { offTopic } = catalogue
  const ids = entries.map(({ id }) => id)
  const phrasings = ids.map((id) => catalogue.phrasings[id] ?? [])
  const model = train(ids, lessonsOf(catalogue))
  const ranker = createRanker({ entries, model, fuzzy: createFuzzyIndex(entries), phrasings, offTopic })
  return judged.map((one) => {
    const { sorted, sureness } = scoreArticles(ranker, one.query)
    const place = sorted.findIndex(({ entry }) => one.expect.includes(`/${ids[entry] ?? ''}`)) + 1
    return { ...one, sureness, place }
  })
}

function print(name: string, outcomes: Outcome[]): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) => mrr(outcomes.filter((_, at) => at % FOLDS === fold)))
  const threshold = thresholdFor(outcomes)
  const { first, confident, quiet } = figures(outcomes, threshold)
  const cells = [mrr(outcomes), spread(folds), first, confident, quiet, threshold]
  console.log(name.padEnd(22), cells.map((cell) => cell.toFixed(3).padStart(8)).join(''))
}

/** The figures by cross-validation: nothing a query is measured with was chosen with it. */
function report(): void {
  const kinds = new Map<string, { outcome: Outcome; threshold: number }[]>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = (_: unknown, at: number) => at % FOLDS === fold
    const rest = [...results].map(([name, outcomes]) => ({
      name,
      outcomes: outcomes.filter((one, at) => !isHeld(one, at)),
    }))
    const best = rest.toSorted((a, b) => mrr(b.outcomes) - mrr(a.outcomes))[0]
    if (!best) return
    const threshold = thresholdFor(best.outcomes)
    for (const outcome of (results.get(best.name) ?? []).filter(isHeld))
      for (const kind of [outcome.kind, 'all']) kinds.set(kind, [...(kinds.get(kind) ?? []), { outcome, threshold }])
    console.log(`fold ${fold + 1}: ${best.name}, sure from ${threshold.toFixed(3)}`)
  }
  for (const [kind, rows] of kinds) {
    const outcomes = rows.map(({ outcome, threshold }) => ({ ...outcome, sureness: outcome.sureness - threshold }))
    const { first, confident, quiet } = figures(outcomes, 0)
    console.log(
      kind.padEnd(12),
      [mrr(outcomes), first, confident, quiet].map((one) => one.toFixed(3).padStart(8)).join(''),
    )
  }
}

function mrr(outcomes: Outcome[]): number {
  return mean(answerable(outcomes).map(({ place }) => (place === 0 ? 0 : 1 / place)))
}

function figures(outcomes: Outcome[], threshold: number) {
  const others = outcomes.filter(({ expect }) => expect.length === 0)
  return {
    first: mean(answerable(outcomes).map(({ place }) => Number(place === 1))),
    confident: mean(answerable(outcomes).map(({ sureness }) => Number(sureness >= threshold))),
    quiet: mean(others.map(({ sureness }) => Number(sureness < threshold))),
  }
}

/** The lowest sureness of a result at which enough of what has no answer gets none. */
function thresholdFor(outcomes: Outcome[]): number {
  const others = outcomes.filter(({ expect }) => expect.length === 0).map(({ sureness }) => sureness)
  return others.toSorted((a, b) => a - b)[Math.floor(others.length * LEAST_QUIET)] ?? 0
}

function answerable(outcomes: Outcome[]): Outcome[] {
  return outcomes.filter(({ expect }) => expect.length > 0)
}

function mean(values: number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

function spread(values: number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)))
}
