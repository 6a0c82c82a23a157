import { type Features, featuresOf } from '../../search/features'
import { type Model, readIdf, softmax, toChar, ZERO } from '../../search/model'
import { LEARNING, SETTINGS } from '../../search/settings'
import { wordsIn } from '../../text/analyze'

/** A text whose class is known. */
export interface Example {
  text: string
  /** The place of its article in the catalogue; the number of articles for what none answers. */
  own: number
  /** How much it counts beside a phrasing. */
  weight: number
}

type Read = Features & Omit<Example, 'text'>

/** How much slower the bias of a class is learned than the weight of a word. */
const BIAS_RATE = 0.02

/**
 * Trains the model of the search: multinomial logistic regression by stochastic gradient descent, the same on every run.
 *
 * @param classes how many articles there are, and one for "off topic"
 * @param idf as `writeIdf` writes it
 */
export function trainModel(examples: Example[], classes: number, idf: string): Model {
  const { rounds, rate } = LEARNING.training
  const frequencies = readIdf(idf)
  const read = examples.map(({ text, ...rest }): Read => ({ ...featuresOf(wordsIn(text), frequencies), ...rest }))
  balance(read, classes)
  const weights = new Float32Array(SETTINGS.buckets * classes)
  const bias = new Float64Array(classes)
  const sums = new Float64Array(classes)
  const shuffle = createShuffle()
  for (let round = 0; round < rounds; round += 1) {
    const slower = rate * (1 - round / rounds)
    for (const example of shuffle(read)) learn(example, { weights, bias, sums, rate: slower })
  }
  return write(weights, bias)
}

/** Lets a class of few examples count for more, so that it is no less likely. */
function balance(examples: Read[], classes: number): void {
  const sums = new Float64Array(classes)
  for (const { own, weight } of examples) sums[own] = (sums[own] ?? 0) + weight
  const mean = sums.reduce((sum, one) => sum + one, 0) / classes
  for (const example of examples)
    example.weight *= Math.min(3, (mean / (sums[example.own] ?? mean)) ** LEARNING.training.balance)
}

interface Learning {
  weights: Float32Array
  bias: Float64Array
  /** Room for the likelihoods of one example. */
  sums: Float64Array
  rate: number
}

function learn({ buckets, values, own, weight }: Read, { weights, bias, sums, rate }: Learning): void {
  const classes = bias.length
  // In one place for all examples: there are a hundred thousand.
  sums.set(bias)
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
function createShuffle() {
  let state = 1
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  return (examples: Read[]): Read[] => {
    const mixed = [...examples]
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = below(at + 1)
      const [one, two] = [mixed[at], mixed[other]]
      if (one && two) [mixed[at], mixed[other]] = [two, one]
    }
    return mixed
  }
}

function write(weights: Float32Array, bias: Float64Array): Model {
  const { least, step } = LEARNING.training
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
  return { bias: [...bias].map((one) => Math.round(one * 1000) / 1000), step, rows: lines.join('\n') }
}
