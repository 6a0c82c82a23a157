import { wordsIn, type Word } from '../text/analyze'
import { SETTINGS } from './settings'

/** A text as the ranker reads it: the buckets of its words, word pairs and letter groups, and how much each counts. */
export interface Features {
  buckets: number[]
  values: number[]
}

/** The inverse document frequency of each bucket: the fewer texts contain it, the more it counts. */
export type Idf = ArrayLike<number>

/** A whole paste adds nothing beyond this, only time. */
const MOST_WORDS = 120
/** Words come again and again in the passages, and their letter groups cost the most. */
const MOST_REMEMBERED = 20_000

interface WordBuckets {
  own: number
  letters: number[]
}

const remembered = new Map<string, WordBuckets>()

/**
 * Reads a text as its words, pairs of neighboring words and groups of letters, each hashed into one of
 * `SETTINGS.buckets` buckets. Letter groups make a mistyped or unfinished word look like the one that was meant.
 * Counts are damped by their logarithm, rare buckets count for more, and each of the three kinds has a fixed share of the
 * whole, so that long texts and short ones weigh the same.
 */
export function featuresOf(text: string, idf: Idf): Features {
  const words = wordsIn(text).slice(0, MOST_WORDS)
  const [single, pairs, letters] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  for (const [at, word] of words.entries()) {
    const { own, letters: groups } = bucketsOf(word)
    count(single, own)
    const before = words[at - 1]
    if (before) count(pairs, hash(`p${before.stem} ${word.stem}`))
    for (const group of groups) count(letters, group)
  }
  const features: Features = { buckets: [], values: [] }
  append(features, single, SETTINGS.shares.words, idf)
  append(features, pairs, SETTINGS.shares.pairs, idf)
  append(features, letters, SETTINGS.shares.letters, idf)
  return features
}

/** The bucket of a word by itself. */
function bucketOf({ stem }: Word): number {
  return hash(`w${stem}`)
}

/** Computes the smoothed inverse document frequency of each bucket. */
export function idfOf(texts: string[]): Float64Array {
  const even = new Float64Array(SETTINGS.buckets).fill(1)
  const counts = new Float64Array(SETTINGS.buckets)
  for (const text of texts)
    for (const bucket of new Set(featuresOf(text, even).buckets)) counts[bucket] = (counts[bucket] ?? 0) + 1
  return counts.map((holding) => Math.log((1 + texts.length) / (1 + holding)) + 1)
}

function bucketsOf(word: Word): WordBuckets {
  const known = remembered.get(word.word)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const buckets = { own: bucketOf(word), letters: /^\d/.test(word.word) ? [] : lettersOf(word.word) }
  remembered.set(word.word, buckets)
  return buckets
}

function lettersOf(word: string): number[] {
  const { shortest, longest } = SETTINGS.letters
  const framed = ` ${word} `
  const groups: number[] = []
  for (let length = shortest; length <= longest; length += 1)
    for (let at = 0; at + length <= framed.length; at += 1) groups.push(hash(`l${framed.slice(at, at + length)}`))
  return groups
}

function count(counts: Map<number, number>, bucket: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
}

function append({ buckets, values }: Features, counts: Map<number, number>, share: number, idf: Idf): void {
  const from = values.length
  let sum = 0
  for (const [bucket, times] of counts) {
    const value = (1 + Math.log(times)) * (idf[bucket] ?? 1)
    sum += value * value
    buckets.push(bucket)
    values.push(value)
  }
  const scale = share / Math.sqrt(sum || 1)
  for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale
}

/** FNV-1a with a last mixing, over UTF-16 code units, as a bucket. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return ((state ^ (state >>> 12)) >>> 0) % SETTINGS.buckets
}
