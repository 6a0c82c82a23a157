import { isWeak, type Phrase, type Phrasebook, wordsOf } from './phrases'
import { editDistance } from '../text/distance'

/** A phrase found in a text, with figures from 0 to 1 for how well it matches. */
export interface PhraseMatch {
  phrase: Phrase
  /** The share of the phrase, by weight, that is there in its order. */
  inOrder: number
  /** The share of the phrase that is there in any order. */
  held: number
  /** The share of the text that the phrase covers. */
  explained: number
  /** The text has the phrase letter by letter. */
  isVerbatim: boolean
  /** Its words are next to each other, apart from uninformative words. */
  isTight: boolean
}

interface Hit {
  /** Position in the text. */
  i: number
  /** Position among the informative words of the text. */
  informative: number
  /** Position in the phrase. */
  at: number
  quality: number
}

/** A word in the spelling of an article. */
interface Spelled {
  word: string
  /** 1 for the word itself, less for one that was mistyped. */
  quality: number
}

/** In words. */
const MAX_WORDS = 3000
/** Quality of a mistyped word. This and `MIN_HELD` were chosen by hand and measured like `WEIGHT` in `evidence.ts`. */
const TYPO = 0.9
/** The least share of a phrase that makes a match. */
const MIN_HELD = 0.45
const MAX_HITS = 60

/** Finds the phrases that a text contains, entirely or in part. Time grows linearly with the text. */
export function matchPhrases(book: Phrasebook, text: string): PhraseMatch[] {
  const words = wordsOf(text, MAX_WORDS)
  const spelled = words.map((word) => spell(book, word))
  const total = spelled.reduce((sum, { word }) => sum + (isValue(word) ? 0 : book.weightOf(word)), 0)
  const matches: PhraseMatch[] = []
  for (const [number, hits] of hitsOf(book, spelled)) {
    const phrase = book.phrases[number]
    const match = phrase && bestWindow(phrase, hits, total)
    if (match && match.held >= MIN_HELD) matches.push({ ...match, isVerbatim: text.includes(phrase.text) })
  }
  return matches
}

/** Whether a word is an id or a time, as in a placeholder of a message. */
function isValue(word: string): boolean {
  return /^\d/.test(word) && !/^[1-5]\d\d$/.test(word)
}

function hitsOf(book: Phrasebook, words: Spelled[]): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>()
  let informative = 0
  words.forEach(({ word, quality }, i) => {
    if (!isWeak(word)) informative += 1
    const isDenied = isNegation(words[i - 1]?.word)
    for (const { phrase, at } of book.postings.get(word) ?? []) {
      // "not expired" says the opposite of "expired".
      if (isDenied && !isWeak(word) && !deniesAt(book.phrases[phrase], at)) continue
      const list = hits.get(phrase)
      if (list) list.push({ i, informative, at, quality })
      else if (!isWeak(word)) hits.set(phrase, [{ i, informative, at, quality }])
    }
  })
  return hits
}

const NEGATIONS = new Set('not never isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt'.split(' '))

function isNegation(word: string | undefined): boolean {
  return word !== undefined && NEGATIONS.has(word)
}

/** A phrase may deny in other words than the text: "can't find" is "could not find". */
const DENYING = new Set([...NEGATIONS, ...'cannot cant couldnt wont wouldnt shouldnt no without unable'.split(' ')])

/** Whether one of the two words before a word of a phrase denies it. */
function deniesAt(phrase: Phrase | undefined, at: number): boolean {
  return phrase?.words.slice(Math.max(0, at - 2), at).some((word) => DENYING.has(word)) === true
}

/** The word itself, or the known word that it is a misspelling or a misreading of. */
function spell(book: Phrasebook, word: string): Spelled {
  if (book.postings.has(word) || word.length < 4 || word.length > 24) return { word, quality: 1 }
  // What text recognition misreads: o as 0, l as 1, s as 5, m as rn.
  const letters = word.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's')
  if (book.postings.has(letters.replaceAll('rn', 'm'))) return { word: letters.replaceAll('rn', 'm'), quality: TYPO }
  if (book.postings.has(letters)) return { word: letters, quality: TYPO }
  if (/\d/.test(letters)) return { word, quality: 1 }
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    const bucket = book.buckets.get(`${letters.charAt(0)}${length}`) ?? []
    const near = bucket.find((known) => editDistance(letters, known, 1) <= 1)
    if (near !== undefined) return { word: near, quality: TYPO }
  }
  return { word, quality: 1 }
}

/** Measures the stretch of the text that has most of the phrase. */
function bestWindow(phrase: Phrase, hits: Hit[], total: number): Omit<PhraseMatch, 'isVerbatim'> | undefined {
  const { held, from, to } = heaviest(phrase, hits)
  if (held < MIN_HELD * phrase.total) return undefined
  const inside = hits.slice(from, to + 1).slice(-MAX_HITS)
  const between = (inside.at(-1)?.informative ?? 0) - (inside[0]?.informative ?? 0) + 1
  return {
    phrase,
    held: held / phrase.total,
    inOrder: longestChain(phrase, inside) / phrase.total,
    explained: total === 0 ? 0 : Math.min(1, held / total),
    isTight: between <= phrase.informative + 1 + 4 * phrase.holes,
  }
}

/** Slides a window over the hits and finds the heaviest, counting each word of the phrase once. */
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

/** The weight of the heaviest subsequence of hits in the order of the phrase. */
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
