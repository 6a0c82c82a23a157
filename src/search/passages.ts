import type { Steps } from '../text/slices'
import { featuresOf, type Features, type Idf } from './features'
import { SETTINGS } from './settings'

/**
 * How near the passages of each owner come to a query, from 0 to 1. The owners are the articles in the order of the
 * catalogue, then "off topic".
 */
export type Resemblance = (query: Features) => Float64Array

const PASSAGES_OF_A_STEP = 40

/**
 * Indexes passages, so that a query is compared with all of them at once (cosine similarity). An owner counts by its
 * three nearest passages.
 *
 * @param owners the passages of each owner
 */
export function* readPassages(owners: string[][], idf: Idf): Steps<Resemblance> {
  const postings: { passages: number[]; values: number[] }[] = []
  const ownerOf: number[] = []
  for (const [owner, texts] of owners.entries())
    for (const text of texts) {
      const { buckets, values } = featuresOf(text, idf)
      for (const [at, bucket] of buckets.entries()) {
        const list = (postings[bucket] ??= { passages: [], values: [] })
        list.passages.push(ownerOf.length)
        list.values.push(values[at] ?? 0)
      }
      ownerOf.push(owner)
      if (ownerOf.length % PASSAGES_OF_A_STEP === 0) yield
    }
  const full = Object.values(SETTINGS.shares).reduce((sum, share) => sum + share * share, 0)
  return ({ buckets, values }) => {
    const scores = new Float64Array(ownerOf.length)
    for (const [at, bucket] of buckets.entries()) {
      const { passages = [], values: own = [] } = postings[bucket] ?? {}
      const value = (values[at] ?? 0) / full
      for (let place = 0; place < passages.length; place += 1) {
        const passage = passages[place] ?? 0
        scores[passage] = (scores[passage] ?? 0) + value * (own[place] ?? 0)
      }
    }
    return pool(scores, ownerOf, owners.length)
  }
}

/** Adds up the nearest passages of each owner, each with its share. */
function pool(scores: Float64Array, ownerOf: number[], count: number): Float64Array {
  const [first = 0, second = 0, third = 0] = SETTINGS.pool
  const [a, b, c] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  for (const [passage, score] of scores.entries()) {
    const own = ownerOf[passage] ?? 0
    if (score > (a[own] ?? 0)) {
      c[own] = b[own] ?? 0
      b[own] = a[own] ?? 0
      a[own] = score
    } else if (score > (b[own] ?? 0)) {
      c[own] = b[own] ?? 0
      b[own] = score
    } else if (score > (c[own] ?? 0)) c[own] = score
  }
  return a.map((score, own) => first * score + second * (b[own] ?? 0) + third * (c[own] ?? 0))
}
