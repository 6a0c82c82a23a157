import { isWeak, type Phrase, type Phrasebook, wordsOf } from './phrases'
import { editDistance } from '../text/distance'

/** A phrase found in a text, and how surely. */
export interface PhraseMatch {
  phrase: Phrase
  /** How much of the phrase stands there in its order, from 0 to 1. */
  inOrder: number
  /** How much of it stands there in any order. */
  held: number
  /** How much of the text it explains. */
  explained: number
  /** Exactly so, capitals and all. */
  isVerbatim: boolean
  /** Its words stand next to each other, but for words that tell nothing. */
  isTight: boolean
}

interface Hit {
  /** Place in the text. */
  i: number
  /** The same, with the words left out that tell nothing. */
  telling: number
  /** Place in the phrase. */
  at: number
  quality: number
}

/** A word as an article spells it. */
interface Spelled {
  word: string
  /** 1 for the word itself, less for one that was mistyped. */
  quality: number
}

const LONGEST_TEXT = 3000
const TYPO = 0.9
const LEAST = 0.45
const MOST_HITS = 60

/** Finds the phrases that stand in a text, more or less, in time that grows with the text alone. */
export function matchPhrases(book: Phrasebook, text: string): PhraseMatch[] {
  const words = wordsOf(text, LONGEST_TEXT)
  const spelled = words.map((word) => spell(book, word))
  const total = spelled.reduce((sum, { word }) => sum + (isValue(word) ? 0 : book.weightOf(word)), 0)
  const matches: PhraseMatch[] = []
  for (const [number, hits] of hitsOf(book, spelled)) {
    const phrase = book.phrases[number]
    const match = phrase && bestWindow(phrase, hits, total)
    if (match && match.held >= LEAST) matches.push({ ...match, isVerbatim: text.includes(phrase.text) })
  }
  return matches
}

/** An id, a time, a name of a file: what a hole of a message would hold. */
function isValue(word: string): boolean {
  return /^\d/.test(word) && !/^[1-5]\d\d$/.test(word)
}

function hitsOf(book: Phrasebook, words: Spelled[]): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>()
  let telling = 0
  words.forEach(({ word, quality }, i) => {
    if (!isWeak(word)) telling += 1
    for (const { phrase, at } of book.spots.get(word) ?? []) {
      const list = hits.get(phrase)
      if (list) list.push({ i, telling, at, quality })
      else if (!isWeak(word)) hits.set(phrase, [{ i, telling, at, quality }])
    }
  })
  return hits
}

/** The word itself, or the one it was mistyped or misread from. */
function spell(book: Phrasebook, word: string): Spelled {
  if (book.spots.has(word) || word.length < 4 || word.length > 24) return { word, quality: 1 }
  // What a camera reads: 0 for o, 1 for l, 5 for s, rn for m.
  const letters = word.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's')
  if (book.spots.has(letters.replaceAll('rn', 'm'))) return { word: letters.replaceAll('rn', 'm'), quality: TYPO }
  if (book.spots.has(letters)) return { word: letters, quality: TYPO }
  if (/\d/.test(letters)) return { word, quality: 1 }
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    const shelf = book.shelves.get(`${letters.charAt(0)}${length}`) ?? []
    const near = shelf.find((known) => editDistance(letters, known, 1) <= 1)
    if (near !== undefined) return { word: near, quality: TYPO }
  }
  return { word, quality: 1 }
}

/** The stretch of the text that holds most of the phrase. */
function bestWindow(phrase: Phrase, hits: Hit[], total: number): Omit<PhraseMatch, 'isVerbatim'> | undefined {
  const { held, from, to } = heaviest(phrase, hits)
  if (held < LEAST * phrase.total) return undefined
  const inside = hits.slice(from, to + 1).slice(-MOST_HITS)
  const between = (inside.at(-1)?.telling ?? 0) - (inside[0]?.telling ?? 0) + 1
  return {
    phrase,
    held: held / phrase.total,
    inOrder: longestChain(phrase, inside) / phrase.total,
    explained: total === 0 ? 0 : Math.min(1, held / total),
    isTight: between <= phrase.telling + 1 + 4 * phrase.holes,
  }
}

/** Slides over the hits, each word of the phrase counted once. */
function heaviest(phrase: Phrase, hits: Hit[]): { held: number; from: number; to: number } {
  const width = Math.ceil(phrase.words.length * 1.5) + 3 + 8 * phrase.holes
  const counts = phrase.words.map(() => 0)
  const weightOf = ({ at, quality }: Hit) => (phrase.weights[at] ?? 0) * quality
  const count = ({ at }: Hit, by: number) => (counts[at] = (counts[at] ?? 0) + by)
  let best = { held: 0, from: 0, to: 0 }
  let held = 0
  let from = 0
  hits.forEach((hit, to) => {
    if (count(hit, 1) === 1) held += weightOf(hit)
    for (let first = hits[from]; first && hit.i - first.i > width; first = hits[from]) {
      if (count(first, -1) === 0) held -= weightOf(first)
      from += 1
    }
    if (held > best.held + 1e-9) best = { held, from, to }
  })
  return best
}

/** The heaviest run of words that stand in the order of the phrase. */
function longestChain(phrase: Phrase, hits: Hit[]): number {
  const sums: number[] = []
  let most = 0
  hits.forEach((hit, index) => {
    let before = 0
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = hits[earlier]
      if (other && other.at < hit.at && other.i < hit.i) before = Math.max(before, sums[earlier] ?? 0)
    }
    sums[index] = before + (phrase.weights[hit.at] ?? 0) * hit.quality
    most = Math.max(most, sums[index] ?? 0)
  })
  return most
}
