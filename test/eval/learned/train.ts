import type { ArticleId } from '../../../src/content-model/types'
import { featuresOf, rarityOf, type Features } from './features'
import { RARITY_STEP, readRarity, softmax, toChar, ZERO, type Model } from './model'
import { SETTINGS } from './settings'

/** A text whose class is known. */
export interface Lesson {
  text: string
  /** Absent for what no article answers. */
  id?: ArticleId
  /** How much it counts beside a phrasing. */
  weight: number
}

/** What the training may be told otherwise; `npm run eval:choose` tries other numbers. */
export interface Training {
  /** Times that all lessons are gone through. */
  rounds: number
  /** How far each lesson moves the weights in the first round. */
  rate: number
  /** A class with few lessons counts for more, to this power of how few. */
  balance: number
  /** Weights below this are left out. */
  least: number
  step: number
}

type Example = Features & { own: number; weight: number }

/**
 * Trains the model of the search: logistic regression by stochastic gradient descent, the same on every run.
 *
 * @param ids the classes, without "off topic"
 */
export function train(ids: ArticleId[], lessons: Lesson[], training: Training = SETTINGS.training): Model {
  const places = new Map<ArticleId | undefined, number>(ids.map((id, at) => [id, at]))
  const classes = ids.length + 1
  const written = [...rarityOf(lessons.map(({ text }) => text))]
    .map((one) => toChar(Math.round(one / RARITY_STEP)))
    .join('')
  const rarity = readRarity({ rarity: written })
  const examples = lessons.map(({ text, id, weight }): Example => {
    return { ...featuresOf(text, rarity), own: places.get(id) ?? ids.length, weight }
  })
  balance(examples, classes, training.balance)
  const weights = new Float32Array(SETTINGS.buckets * classes)
  const bias = new Float64Array(classes)
  const next = shuffler()
  for (let round = 0; round < training.rounds; round += 1) {
    const rate = training.rate * (1 - round / training.rounds)
    for (const example of next(examples)) learn(example, { weights, bias, rate })
  }
  return { ...write(ids, weights, bias, training), rarity: written }
}

/** A class of few lessons is no less likely to be asked for. */
function balance(examples: Example[], classes: number, power: number): void {
  const sums = new Float64Array(classes)
  for (const { own, weight } of examples) sums[own] = (sums[own] ?? 0) + weight
  const mean = sums.reduce((sum, one) => sum + one, 0) / classes
  for (const example of examples) example.weight *= Math.min(3, (mean / (sums[example.own] ?? mean)) ** power)
}

interface Learning {
  weights: Float32Array
  bias: Float64Array
  rate: number
}

/** How much slower what holds for all texts is learned than what a word says. */
const BIAS_RATE = 0.02

function learn({ buckets, values, own, weight }: Example, { weights, bias, rate }: Learning): void {
  const classes = bias.length
  const sums = Float64Array.from(bias)
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] ?? 0) * classes
    const value = values[at] ?? 0
    for (let one = 0; one < classes; one += 1) sums[one] = (sums[one] ?? 0) + (weights[row + one] ?? 0) * value
  }
  const wrong = softmax(sums)
  wrong[own] = (wrong[own] ?? 0) - 1
  for (let at = 0; at < buckets.length; at += 1) {
    const row = (buckets[at] ?? 0) * classes
    const move = (values[at] ?? 0) * rate * weight
    for (let one = 0; one < classes; one += 1) weights[row + one] = (weights[row + one] ?? 0) - move * (wrong[one] ?? 0)
  }
  for (let one = 0; one < classes; one += 1)
    bias[one] = (bias[one] ?? 0) - rate * BIAS_RATE * weight * (wrong[one] ?? 0)
}

/** Another order for each round, the same ones on every run (Fisher and Yates, with a linear congruential generator). */
function shuffler() {
  let state = 1
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  return (examples: Example[]): Example[] => {
    const mixed = [...examples]
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = below(at + 1)
      const [one, two] = [mixed[at], mixed[other]]
      if (one && two) [mixed[at], mixed[other]] = [two, one]
    }
    return mixed
  }
}

function write(
  ids: ArticleId[],
  weights: Float32Array,
  bias: Float64Array,
  { least, step }: Training,
): Omit<Model, 'rarity'> {
  const classes = bias.length
  const lines = Array.from({ length: SETTINGS.buckets }, (_, bucket) => {
    let line = ''
    for (let one = 0; one < classes; one += 1) {
      const weight = weights[bucket * classes + one] ?? 0
      if (Math.abs(weight) < least) continue
      const steps = Math.max(-ZERO, Math.min(ZERO, Math.round(weight / step)))
      if (steps !== 0) line += toChar(one) + toChar(ZERO + steps)
    }
    return line
  })
  return { ids, bias: [...bias].map((one) => Math.round(one * 1000) / 1000), step, rows: lines.join('\n') }
}
