import { standsInOrder } from './order'
import type { Query, Slot } from './query'
import type { Phrase, SearchIndex } from './search-index'

export interface PhraseMatch {
  phrase: Phrase
  /** How much of the query the phrase explains, from 0 to 1. */
  ofQuery: number
  /** How much of the phrase stands in the query, from 0 to 1. */
  ofPhrase: number
  /** A word for what is done when all is well stands in the query and in the phrase. */
  namesTask: boolean
  score: number
}

/** What a phrase counts for, by its kind. Found by trial on judged queries, as is what follows. */
const KIND = { title: 1, message: 0.97, reason: 0.88, alias: 0.95, summary: 0.8, source: 0.8 }
/** What a phrase counts for that explains the whole query but hardly stands in it. */
const PARTIAL = 0.45
/** What a phrase gains that stands in the query to the last word, the more the more it tells; less out of order. */
const VERBATIM = { from: 0.84, gain: 0.3, tells: 8, outOfOrder: 0.4 }

/** What the query finds in each phrase, by its number: plain numbers, for there are many phrases and many keys. */
interface Tally {
  /** How much of what the query asks. */
  ofQuery: Float64Array
  /** How much of what the phrase tells. */
  ofPhrase: Float64Array
  namesTask: Uint8Array
  /** The last slot that was counted, from 1. */
  countedFor: Uint16Array
}

/**
 * For each article the phrase closest to a query.
 *
 * @param asked how much all that the query asks tells
 */
export function bestPhrases(index: SearchIndex, query: Query, asked: number): Map<number, PhraseMatch> {
  const tally = tallyUp(index, query.slots)
  const best = new Map<number, PhraseMatch>()
  const scores = new Float64Array(index.entries.length)
  for (let number = 0; number < tally.ofQuery.length; number += 1) {
    if (!tally.ofQuery[number]) continue
    const phrase = index.phrases[number]
    if (!phrase || (phrase.kind === 'source' && !query.hasAddress)) continue
    const ofQuery = Math.min(1, (tally.ofQuery[number] ?? 0) / asked)
    const told = tally.ofPhrase[number] ?? 0
    if (mostFor(phrase, ofQuery) <= (scores[phrase.entry] ?? 0)) continue
    const match = toMatch(phrase, { ofQuery, told, namesTask: tally.namesTask[number] === 1 }, query)
    if (match.score <= (scores[phrase.entry] ?? 0)) continue
    scores[phrase.entry] = match.score
    best.set(phrase.entry, match)
  }
  return best
}

function tallyUp(index: SearchIndex, slots: Slot[]): Tally {
  const size = index.phrases.length
  const tally = {
    ofQuery: new Float64Array(size),
    ofPhrase: new Float64Array(size),
    namesTask: new Uint8Array(size),
    countedFor: new Uint16Array(size),
  }
  slots.forEach((slot, place) => tallySlot(index, slot, place + 1, tally))
  return tally
}

/** Each word counts once in a phrase: in the best of the terms it may stand for. */
function tallySlot({ spotsOf }: SearchIndex, { terms, weight, isTask }: Slot, place: number, tally: Tally): void {
  const { ofQuery, ofPhrase, namesTask, countedFor } = tally
  for (const [term, quality] of [...terms].toSorted(([, a], [, b]) => b - a)) {
    const spots = spotsOf.get(term) ?? []
    for (let at = 0; at < spots.length; at += 2) {
      const phrase = spots[at] ?? 0
      if (countedFor[phrase] === place) continue
      countedFor[phrase] = place
      ofQuery[phrase] = (ofQuery[phrase] ?? 0) + quality * weight
      ofPhrase[phrase] = (ofPhrase[phrase] ?? 0) + quality * (spots[at + 1] ?? 0)
      if (isTask) namesTask[phrase] = 1
    }
  }
}

/** No phrase of its kind that explains as much of the query can count for more. */
function mostFor({ kind }: Phrase, ofQuery: number): number {
  return KIND[kind] * (ofQuery + VERBATIM.gain)
}

interface Found {
  ofQuery: number
  told: number
  namesTask: boolean
}

function toMatch(phrase: Phrase, { ofQuery, told, namesTask }: Found, query: Query): PhraseMatch {
  const ofPhrase = phrase.total > 0 ? Math.min(1, told / phrase.total) : 0
  const gain = ofPhrase > VERBATIM.from ? gainOf(phrase, told, query) : 0
  const score = KIND[phrase.kind] * (ofQuery * (PARTIAL + (1 - PARTIAL) * ofPhrase) + gain)
  return { phrase, ofQuery, ofPhrase, namesTask, score }
}

function gainOf(phrase: Phrase, told: number, { words }: Query): number {
  const order = standsInOrder(phrase.places, words) ? 1 : VERBATIM.outOfOrder
  return VERBATIM.gain * Math.min(1, told / VERBATIM.tells) * order
}
