import { wordsIn, type Word } from '../text/analyze'
import { SETTINGS } from './settings'

/** A text as the ranker reads it: the buckets of its words, word pairs and letter groups, and how much each counts. */
export interface Features {
  buckets: Uint16Array
  values: Float64Array
}

/**
 * Room for the features of many texts, one after the other: separate lists would leave half a million numbers to the
 * garbage collector.
 */
export interface FeatureRoom extends Features {
  /** Where the next text goes. */
  end: number
}

/** The inverse document frequency of each bucket: the fewer texts contain it, the more it counts. */
export type Idf = ArrayLike<number>

interface WordBuckets {
  own: number
  letters: number[]
}

/** Texts are made of the same few thousand words, and the letter groups of a word cost the most. */
const remembered = new WeakMap<Word, WordBuckets>()

/** How often the text at hand has each bucket. */
const times = new Uint16Array(SETTINGS.buckets)

/**
 * Reads the words of a text one by one, as pairs of neighbors and as groups of letters, each hashed into one of
 * `SETTINGS.buckets` buckets. Letter groups make a mistyped or unfinished word look like the one that was meant.
 * Counts are damped by their logarithm, rare buckets count for more, and each of the three kinds has a fixed share of the
 * whole, so that long texts and short ones weigh the same.
 */
export function featuresOf(words: readonly Word[], idf: Idf): Features {
  const room = roomFor([words])
  addFeatures(room, words, idf)
  return { buckets: room.buckets.slice(0, room.end), values: room.values.slice(0, room.end) }
}

/** Makes room for the features of texts, each given as its words. */
export function roomFor(texts: readonly (readonly Word[])[]): FeatureRoom {
  const { shortest, longest } = SETTINGS.letters
  let most = 0
  // A word has a bucket of its own, one with the word before, and no more groups of a length than letters.
  for (const words of texts) for (const { word } of words) most += 2 + (longest - shortest + 1) * word.length
  return { buckets: new Uint16Array(most), values: new Float64Array(most), end: 0 }
}

/** Adds those of a text behind the ones that are there; see `featuresOf`. */
export function addFeatures(room: FeatureRoom, words: readonly Word[], idf: Idf): void {
  const { shares } = SETTINGS
  let from = room.end
  for (const word of words) count(room, bucketsOf(word).own)
  weigh(room, from, shares.words, idf)
  from = room.end
  for (let at = 1; at < words.length; at += 1)
    count(room, hash('p', `${words[at - 1]?.stem ?? ''} ${words[at]?.stem ?? ''}`))
  weigh(room, from, shares.pairs, idf)
  from = room.end
  for (const word of words) for (const group of bucketsOf(word).letters) count(room, group)
  weigh(room, from, shares.letters, idf)
}

/** Computes the smoothed inverse document frequency of each bucket. */
export function idfOf(texts: string[]): Float64Array {
  const even = new Float64Array(SETTINGS.buckets).fill(1)
  const counts = new Float64Array(SETTINGS.buckets)
  for (const text of texts)
    for (const bucket of new Set(featuresOf(wordsIn(text), even).buckets)) counts[bucket] = (counts[bucket] ?? 0) + 1
  return counts.map((holding) => Math.log((1 + texts.length) / (1 + holding)) + 1)
}

function bucketsOf(word: Word): WordBuckets {
  const known = remembered.get(word)
  if (known) return known
  const buckets = { own: hash('w', word.stem), letters: /^\d/.test(word.word) ? [] : lettersOf(word.word) }
  remembered.set(word, buckets)
  return buckets
}

function lettersOf(word: string): number[] {
  const { shortest, longest } = SETTINGS.letters
  const framed = ` ${word} `
  const groups: number[] = []
  for (let length = shortest; length <= longest; length += 1)
    for (let at = 0; at + length <= framed.length; at += 1) groups.push(hash('l', framed, at, at + length))
  return groups
}

function count(room: FeatureRoom, bucket: number): void {
  if (times[bucket] === 0) {
    room.buckets[room.end] = bucket
    room.end += 1
  }
  times[bucket] = (times[bucket] ?? 0) + 1
}

/** Gives the buckets from a place on their values, and forgets how often the text has them. */
function weigh({ buckets, values, end }: FeatureRoom, from: number, share: number, idf: Idf): void {
  let sum = 0
  for (let at = from; at < end; at += 1) {
    const bucket = buckets[at] ?? 0
    const value = (1 + Math.log(times[bucket] ?? 1)) * (idf[bucket] ?? 1)
    sum += value * value
    values[at] = value
    times[bucket] = 0
  }
  const scale = share / Math.sqrt(sum || 1)
  for (let at = from; at < end; at += 1) values[at] = (values[at] ?? 0) * scale
}

/**
 * FNV-1a with a last mixing, over UTF-16 code units, as a bucket.
 *
 * @param kind one letter, so that a word and a group of the same letters differ
 */
function hash(kind: string, text: string, from = 0, to = text.length): number {
  let state = Math.imul(0x811c9dc5 ^ kind.charCodeAt(0), 0x01000193)
  for (let at = from; at < to; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return ((state ^ (state >>> 12)) >>> 0) % SETTINGS.buckets
}
