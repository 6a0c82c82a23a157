import type { Word } from '../text/analyze'
import type { Steps } from '../text/slices'
import { addFeatures, type FeatureRoom, type Features, type Idf, roomFor } from './features'
import { SETTINGS } from './settings'

/**
 * How near the passages of each owner come to a query, from 0 to 1. The owners are the articles in the order of the
 * catalogue, then "off topic".
 */
export type Resemblance = (query: Features) => Float64Array

const PASSAGES_OF_A_STEP = 40
const PLACED_IN_A_STEP = 500

/**
 * Indexes passages, so that a query is compared with all of them at once (cosine similarity). An owner counts by its
 * three nearest passages.
 *
 * @param owners the passages of each owner, as their words
 */
export function* readPassages(owners: Word[][][], idf: Idf): Steps<Resemblance> {
  const ownerOf = Uint16Array.from(owners.flatMap((passages, owner) => passages.map(() => owner)))
  const texts = owners.flat()
  const read = roomFor(texts)
  const ends: number[] = []
  for (const words of texts) {
    addFeatures(read, words, idf)
    ends.push(read.end)
    if (ends.length % PASSAGES_OF_A_STEP === 0) yield
  }
  yield
  const index = indexOf(read)
  for (const [passage, end] of ends.entries()) {
    place(index, read, passage, ends[passage - 1] ?? 0, end)
    if (passage % PLACED_IN_A_STEP === 0) yield
  }
  const { starts, passages, shares } = index
  const full = Object.values(SETTINGS.shares).reduce((sum, share) => sum + share * share, 0)
  return ({ buckets, values }) => {
    const scores = new Float64Array(ownerOf.length)
    for (const [at, bucket] of buckets.entries()) {
      const value = (values[at] ?? 0) / full
      const end = starts[bucket] ?? 0
      for (let place = starts[bucket - 1] ?? 0; place < end; place += 1) {
        const passage = passages[place] ?? 0
        scores[passage] = (scores[passage] ?? 0) + value * (shares[place] ?? 0)
      }
    }
    return pool(scores, ownerOf, owners.length)
  }
}

/** The passages by bucket, in one list of all. */
interface Index {
  /** Where those of each bucket begin in the list; once all are placed, where they end. */
  starts: Uint32Array
  passages: Uint32Array
  /** How much each passage has of the bucket. */
  shares: Float64Array
}

/** An index with room for all that was read, nothing in its place yet. */
function indexOf({ buckets, end }: FeatureRoom): Index {
  const starts = new Uint32Array(SETTINGS.buckets)
  for (let at = 0; at < end; at += 1) starts[buckets[at] ?? 0] = (starts[buckets[at] ?? 0] ?? 0) + 1
  let before = 0
  for (const [bucket, count] of starts.entries()) {
    starts[bucket] = before
    before += count
  }
  return { starts, passages: new Uint32Array(end), shares: new Float64Array(end) }
}

function place(
  { starts, passages, shares }: Index,
  read: FeatureRoom,
  passage: number,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += 1) {
    const bucket = read.buckets[at] ?? 0
    const free = starts[bucket] ?? 0
    passages[free] = passage
    shares[free] = read.values[at] ?? 0
    starts[bucket] = free + 1
  }
}

/** Adds up the nearest passages of each owner, each with its share. */
function pool(scores: Float64Array, ownerOf: Uint16Array, count: number): Float64Array {
  const shares = SETTINGS.pool
  // Those of an owner side by side, the nearest first.
  const nearest = new Float64Array(count * shares.length)
  for (let passage = 0; passage < scores.length; passage += 1) {
    let score = scores[passage] ?? 0
    const first = (ownerOf[passage] ?? 0) * shares.length
    for (let place = first; place < first + shares.length; place += 1) {
      const held = nearest[place] ?? 0
      if (score <= held) continue
      nearest[place] = score
      score = held
    }
  }
  return Float64Array.from({ length: count }, (_, own) =>
    shares.reduce((sum, share, place) => sum + share * (nearest[own * shares.length + place] ?? 0), 0),
  )
}
