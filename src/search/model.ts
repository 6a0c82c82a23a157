import type { Features } from './features'

/**
 * A linear model over hashed features (multinomial logistic regression), as the build trains and writes it. Its classes
 * are the articles in the order of the catalogue, then "off topic": what people ask that no article answers.
 */
export interface Model {
  /** What each class has before any word is read. */
  bias: number[]
  /** The weight of one step. */
  step: number
  /** A line for each bucket: by turns a class and a weight in steps, each as one character. */
  rows: string
}

/** The size of one step of an inverse document frequency. */
const IDF_STEP = 0.1
/** Characters that encode numbers begin here, past the quotation mark, which JSON would have to escape. */
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

/** Writes frequencies as one character each. */
export function writeIdf(idf: Float64Array): string {
  return Array.from(idf, (one) => toChar(Math.round(one / IDF_STEP))).join('')
}

/** Reads what `writeIdf` wrote. */
export function readIdf(written: string): Float64Array {
  return Float64Array.from({ length: written.length }, (_, at) => fromCode(written.charCodeAt(at)) * IDF_STEP)
}

/** How likely each class is for a text, from 0 to 1; together they make 1. */
export type Likelihood = (features: Features) => Float64Array

/** Reads a model. Rows are decoded when a word asks for them, so that it is ready at once. */
export function createModel({ bias, step, rows }: Model): Likelihood {
  const lines = rows.split('\n')
  return ({ buckets, values }) => {
    const sums = Float64Array.from(bias)
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

/** Turns sums of weights into likelihoods, in place. */
export function softmax(sums: Float64Array): Float64Array {
  const most = Math.max(...sums)
  let total = 0
  for (let at = 0; at < sums.length; at += 1) {
    const power = Math.exp((sums[at] ?? 0) - most)
    sums[at] = power
    total += power
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / total
  return sums
}
