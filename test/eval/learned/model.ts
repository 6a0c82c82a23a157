import type { ArticleId } from '../../../src/content-model/types'
import { featuresOf } from './features'

/**
 * A linear model over hashed features (multinomial logistic regression), as the build trains and writes it. Its last
 * class is "off topic": what people ask that no article answers.
 */
export interface Model {
  /** The classes in order, without the last one. */
  ids: ArticleId[]
  /** What each class has before any word is read, the last one included. */
  bias: number[]
  /** The weight that one step stands for. */
  step: number
  /** How rare each bucket is, in `RARITY_STEP`s, as one character. */
  rarity: string
  /** A line for each bucket: by turns a class and a weight in steps, each as one character. */
  rows: string
}

/** What one step of a rarity stands for. */
export const RARITY_STEP = 0.1

/** Characters that stand for numbers begin here, past the quotation mark, which JSON would have to escape. */
const FIRST = 35
const BACKSLASH = 92
/** Weights go from -ZERO to ZERO steps. */
export const ZERO = 60

/** Writes a whole number from 0 as one character. */
export function toChar(number: number): string {
  const code = FIRST + number
  return String.fromCharCode(code < BACKSLASH ? code : code + 1)
}

function fromCode(code: number): number {
  return code > BACKSLASH ? code - FIRST - 1 : code - FIRST
}

/** How likely each class is for a text, from 0 to 1; together they make 1. */
export type Likelihood = (text: string) => Float64Array

/**
 * Reads a model. Rows are decoded when a word asks for them, so that it is ready at once.
 *
 * @param rarity as `readRarity` gives it
 */
export function createModel({ bias, step, rows }: Model, rarity: ArrayLike<number>): Likelihood {
  const lines = rows.split('\n')
  return (text) => {
    const sums = Float64Array.from(bias)
    const { buckets, values } = featuresOf(text, rarity)
    for (const [at, bucket] of buckets.entries()) {
      const line = lines[bucket] ?? ''
      const value = (values[at] ?? 0) * step
      for (let place = 0; place + 1 < line.length; place += 2) {
        const own = fromCode(line.charCodeAt(place))
        sums[own] = (sums[own] ?? 0) + (fromCode(line.charCodeAt(place + 1)) - ZERO) * value
      }
    }
    return softmax(sums)
  }
}

export function readRarity({ rarity }: Pick<Model, 'rarity'>): Float64Array {
  return Float64Array.from({ length: rarity.length }, (_, at) => fromCode(rarity.charCodeAt(at)) * RARITY_STEP)
}

/** Turns sums of weights into likelihoods, in place. */
export function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums)
  let total = 0
  for (const [at, sum] of sums.entries()) {
    const power = Math.exp(sum - most)
    sums[at] = power
    total += power
  }
  for (const [at, power] of sums.entries()) sums[at] = power / total
  return sums
}
