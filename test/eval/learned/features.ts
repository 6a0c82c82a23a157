import { wordsIn } from '../../../src/text/analyze'
import { SETTINGS } from './settings'

/** A text as a model reads it: the buckets of its words, word pairs and letter groups, and how much each counts. */
export interface Features {
  buckets: number[]
  values: number[]
}

/** A whole paste adds nothing beyond this, only time. */
const MOST_WORDS = 120

/**
 * Reads a text as its words, pairs of neighboring words and groups of letters, each hashed into one of
 * `SETTINGS.buckets` buckets. Letter groups make a mistyped or unfinished word look like the one that was meant.
 * Counts are damped by their logarithm, rare buckets count for more, and each of the three kinds has a fixed share of the
 * whole, so that long texts and short ones weigh the same.
 *
 * @param rarity how much each bucket counts
 */
export function featuresOf(text: string, rarity: ArrayLike<number>): Features {
  const words = wordsIn(text).slice(0, MOST_WORDS)
  const [single, pairs, letters] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  for (const [at, { word, stem }] of words.entries()) {
    add(single, `w${stem}`)
    const before = words[at - 1]
    if (before) add(pairs, `p${before.stem} ${stem}`)
    if (!/^\d/.test(word)) addLetters(letters, word)
  }
  const features: Features = { buckets: [], values: [] }
  append(features, single, SETTINGS.shares.words, rarity)
  append(features, pairs, SETTINGS.shares.pairs, rarity)
  append(features, letters, SETTINGS.shares.letters, rarity)
  return features
}

function addLetters(counts: Map<number, number>, word: string): void {
  const { shortest, longest } = SETTINGS.letters
  const framed = ` ${word} `
  for (let length = shortest; length <= longest; length += 1)
    for (let at = 0; at + length <= framed.length; at += 1) add(counts, `l${framed.slice(at, at + length)}`)
}

function add(counts: Map<number, number>, feature: string): void {
  const bucket = hash(feature) % SETTINGS.buckets
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
}

function append(
  { buckets, values }: Features,
  counts: Map<number, number>,
  share: number,
  rarity: ArrayLike<number>,
): void {
  const from = values.length
  let sum = 0
  for (const [bucket, count] of counts) {
    const value = (1 + Math.log(count)) * (rarity[bucket] ?? 1)
    sum += value * value
    buckets.push(bucket)
    values.push(value)
  }
  const scale = share / Math.sqrt(sum || 1)
  for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale
}

/**
 * How much each bucket counts: the fewer texts it stands in, the more (the smoothed inverse document frequency).
 */
export function rarityOf(texts: string[]): Float64Array {
  const even = new Float64Array(SETTINGS.buckets).fill(1)
  const counts = new Float64Array(SETTINGS.buckets)
  for (const text of texts)
    for (const bucket of new Set(featuresOf(text, even).buckets)) counts[bucket] = (counts[bucket] ?? 0) + 1
  return counts.map((count) => Math.log((1 + texts.length) / (1 + count)) + 1)
}

/** FNV-1a with a last mixing, over UTF-16 code units; 32 bits without a sign. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (state ^ (state >>> 12)) >>> 0
}
