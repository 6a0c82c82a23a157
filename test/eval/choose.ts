import type { Evidence, Ranking } from '../../src/search/ranker'
import { LEARNING, SETTINGS } from '../../src/search/settings'
import { readJudged, type Judged } from './judged'
import { rankerOf, realSources } from './real-search'
import { MOST_RESULTS } from '../../src/search/search'
import { mean, placeOf } from './score'

/**
 * Compares settings of the ranker: `npm run eval:choose [CANDIDATE ...]`. Tries one candidate after the other over all
 * judged queries and prints, by cross-validation over fifths, MRR and its spread, the share whose right article comes
 * first, and the share that is sure where as many of the others stay quiet as LEAST_QUIET says. Sureness is fitted for
 * each fifth on the other four; the weights that all queries together give are those of `SETTINGS.sureness`. The same on
 * every run; `docs/decisions/010-learned-ranker.md` has the figures. `phrasings 30` and the like are the learning curve.
 */
const FILES = ['queries', 'fresh-queries', 'outside-queries', 'foreign-queries'].map(
  (name) => `test/eval/${name}.jsonl`,
)
const FOLDS = 5
/** Of what has no answer here, the share that has to get no result. */
const LEAST_QUIET = 0.84

/** The evidence of sureness. */
const NAMES = [
  'likely',
  'passages',
  'fuzzy',
  'code',
  'offLikely',
  'offPassages',
  'missing',
  'carried',
  'elsewhere',
] as const

/** How fast, how often and how much held back the regression learns; more of either changes no figure. */
const REGRESSION = { rate: 1, rounds: 3000, ridge: 0.01 }

type Change = (settings: typeof SETTINGS, learning: typeof LEARNING) => unknown

const CANDIDATES: Record<string, Change> = {
  'as it is': () => undefined,
  'model alone': ({ adds }) => Object.assign(adds, { passages: 0, fuzzy: 0 }),
  'passages alone': ({ adds }) => Object.assign(adds, { model: 0, fuzzy: 0 }),
  'without Fuse': ({ adds }) => Object.assign(adds, { fuzzy: 0 }),
  'Fuse alone': ({ adds }) => Object.assign(adds, { model: 0, passages: 0 }),
  'Fuse twice': ({ adds }) => Object.assign(adds, { fuzzy: adds.fuzzy * 2 }),
  'passages count 1.5': ({ adds }) => Object.assign(adds, { passages: 1.5 }),
  'passages count 3': ({ adds }) => Object.assign(adds, { passages: 3 }),
  'model counts 0.1': ({ adds }) => Object.assign(adds, { model: 0.1 }),
  'model counts 0.17': ({ adds }) => Object.assign(adds, { model: 0.17 }),
  'coverage left out': ({ adds }) => Object.assign(adds, { covered: 0 }),
  'coverage counts 0.8': ({ adds }) => Object.assign(adds, { covered: 0.8 }),
  'codes count 1': ({ adds }) => Object.assign(adds, { code: 1 }),
  'code alone left out': ({ adds }) => Object.assign(adds, { alone: 0 }),
  'code alone counts 2': ({ adds }) => Object.assign(adds, { alone: 2 }),
  '4000 passages': (_, learning) => Object.assign(learning, { passages: 4000 }),
  'all passages': (_, learning) => Object.assign(learning, { passages: 100_000 }),
  'letters to 5': ({ letters }) => Object.assign(letters, { longest: 5 }),
  'pairs 1': ({ shares }) => Object.assign(shares, { pairs: 1 }),
  '6 rounds': (_, { training }) => Object.assign(training, { rounds: 6 }),
  'first passage alone': (settings) => Object.assign(settings, { pool: [1, 0, 0] }),
  'phrasings 30': () => undefined,
  'phrasings 60': () => undefined,
  'phrasings 120': () => undefined,
}

/** What one candidate makes of one query. */
interface Outcome extends Judged {
  evidence: Evidence
  /** Place of the first expected article, from 1; 0 where none is expected or found. */
  place: number
  sureness: number
  /** How far each of the first articles is behind the first one. */
  behind: number[]
}

const sources = await realSources()
const judged = FILES.flatMap((file) => readJudged(file))
const original = structuredClone({ SETTINGS, LEARNING })
const only = process.argv.slice(2)
console.log(''.padEnd(22), '     MRR  spread   first    sure   quiet')
for (const [name, change] of Object.entries(CANDIDATES)) {
  if (only.length > 0 && !only.includes(name)) continue
  const fresh = structuredClone(original)
  Object.assign(SETTINGS, fresh.SETTINGS)
  Object.assign(LEARNING, fresh.LEARNING)
  change(SETTINGS, LEARNING)
  const outcomes = outcomesOf(Number(/^phrasings (\d+)$/.exec(name)?.[1] ?? Infinity))
  print(name, outcomes)
  if (name === 'as it is') {
    printWeights(fit(outcomes))
    printThresholds(outcomes)
  }
}

/** Learns, and asks all queries, with the settings as they are now. */
function outcomesOf(most: number): Outcome[] {
  const phrasings = Object.fromEntries(Object.entries(sources.phrasings).map(([id, lines]) => [id, every(lines, most)]))
  const learned = { ...sources, phrasings }
  const ranker = rankerOf(learned)
  return judged.map((one) => {
    const ranking: Ranking = ranker.rank(one.query)
    const found = ranking.sorted.map(({ entry }) => `/${sources.entries[entry]?.id ?? ''}`)
    const [best] = ranking.sorted
    const behind = ranking.sorted.slice(0, MOST_RESULTS).map(({ score }) => (best?.score ?? 0) - score)
    return { ...one, evidence: ranking.evidence, place: placeOf(one, found), sureness: ranking.sureness, behind }
  })
}

/** At most so many lines, from all parts of a file. */
function every<T>(lines: T[], most: number): T[] {
  const step = Math.max(1, lines.length / most)
  return lines.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

function print(name: string, outcomes: Outcome[]): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) => outcomes.filter((_, at) => at % FOLDS === fold))
  const sureness = new Map(
    folds.flatMap((held) => {
      const weights = fit(outcomes.filter((outcome) => !held.includes(outcome)))
      return held.map((outcome) => [outcome, weigh(outcome.evidence, weights)] as const)
    }),
  )
  const sureOf = (of: Outcome[]) => of.map((outcome) => sureness.get(outcome) ?? 0)
  const levels = sureOf(outcomes.filter(({ expect }) => expect.length === 0)).toSorted((a, b) => a - b)
  const sure = levels[Math.floor(levels.length * LEAST_QUIET)] ?? 0
  const answerable = outcomes.filter(({ expect }) => expect.length > 0)
  const cells = [
    mrr(outcomes),
    spread(folds.map(mrr)),
    mean(answerable.map(({ place }) => Number(place === 1))),
    mean(sureOf(answerable).map((one) => Number(one >= sure))),
    mean(levels.map((one) => Number(one < sure))),
  ]
  console.log(name.padEnd(22), cells.map((cell) => cell.toFixed(3).padStart(8)).join(''))
}

function mrr(outcomes: Outcome[]): number {
  const answerable = outcomes.filter(({ expect }) => expect.length > 0)
  return mean(answerable.map(({ place }) => (place === 0 ? 0 : 1 / place)))
}

function spread(values: number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)))
}

interface Weights {
  constant: number
  of: number[]
}

/** Fits a logistic regression of whether a query has an answer, on standardized evidence, both kinds weighing the same. */
function fit(outcomes: Outcome[]): Weights {
  const means = NAMES.map((name) => mean(outcomes.map(({ evidence }) => evidence[name])))
  const widths = NAMES.map((name) => spread(outcomes.map(({ evidence }) => evidence[name])) || 1)
  const rows = outcomes.map(({ evidence, expect }) => ({
    values: NAMES.map((name, at) => (evidence[name] - (means[at] ?? 0)) / (widths[at] ?? 1)),
    answer: expect.length > 0 ? 1 : 0,
  }))
  const share = mean(rows.map(({ answer }) => answer))
  const weights = NAMES.map(() => 0)
  let constant = 0
  for (let round = 0; round < REGRESSION.rounds; round += 1) {
    const slopes = NAMES.map(() => 0)
    let slope = 0
    for (const { values, answer } of rows) {
      const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), constant)
      const wrong = (1 / (1 + Math.exp(-sum)) - answer) / (2 * rows.length * (answer === 1 ? share : 1 - share))
      slope += wrong
      for (const [at, value] of values.entries()) slopes[at] = (slopes[at] ?? 0) + wrong * value
    }
    constant -= REGRESSION.rate * slope
    for (const [at, one] of slopes.entries())
      weights[at] = (weights[at] ?? 0) - REGRESSION.rate * (one + REGRESSION.ridge * (weights[at] ?? 0))
  }
  const of = weights.map((weight, at) => weight / (widths[at] ?? 1))
  return { constant: of.reduce((sum, weight, at) => sum - weight * (means[at] ?? 0), constant), of }
}

function weigh(evidence: Evidence, { constant, of }: Weights): number {
  return NAMES.reduce((sum, name, at) => sum + (of[at] ?? 0) * evidence[name], constant)
}

function printWeights({ constant, of }: Weights): void {
  const written = NAMES.map((name, at) => `${name} ${(of[at] ?? 0).toFixed(2)}`)
  console.log(`  sureness: constant ${constant.toFixed(2)}, ${written.join(', ')}`)
}

/**
 * What each threshold does with today's sureness: which share of the queries with an answer gets results, which share of
 * the others gets none or not even guesses, and what a distance behind the first result lets in.
 */
function printThresholds(outcomes: Outcome[]): void {
  const answerable = outcomes.filter(({ expect }) => expect.length > 0)
  const others = outcomes.filter(({ expect }) => expect.length === 0)
  const below = (of: Outcome[], level: number) => mean(of.map(({ sureness }) => Number(sureness < level))).toFixed(3)
  for (const level of [-3, -2, -1, 0, 0.25, 0.5, 0.75, 1])
    console.log(
      `  sureness ${level}: below it ${below(answerable, level)} with an answer, ${below(others, level)} without`,
    )
  const sure = answerable.filter(({ sureness }) => sureness >= SETTINGS.sure)
  for (const most of [0.25, 0.35, 0.5, 0.75, 1]) {
    const shown = sure.map(({ behind }) => behind.filter((distance) => distance <= most).length)
    const has = sure.map(({ place }, at) => Number(place > 0 && place <= (shown[at] ?? 0)))
    console.log(
      `  behind ${most}: ${mean(shown).toFixed(2)} results, the right one among them in ${mean(has).toFixed(3)}`,
    )
  }
}
