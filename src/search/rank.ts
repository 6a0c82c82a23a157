import type { ArticleId } from '../catalog/types'
import { asksFor } from './codes'
import type { Query, Slot } from './query'
import { standsInOrder } from './order'
import { FIELD, type Phrase, type SearchedEntry, type SearchIndex } from './search-index'

/** An article that may answer the query, and what speaks for it. */
export interface Ranked {
  entry: number
  score: number
  /** The codes asked for that the article carries. */
  codes: number[]
  /** The title, message, alias or summary closest to the query. */
  phrase?: PhraseMatch
}

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

/**
 * What speaks for an article, each from 0 to 1, and how much it counts. Found by trial on judged queries
 * (`npm run eval:search`), as are the limits below.
 */
const SHARE = { held: 0.45, phrase: 0.55, code: 0.5, slug: 0.3, isSlug: 0.02, commonest: 0.02 }
const KIND = { title: 1, message: 0.97, reason: 0.88, alias: 0.95, summary: 0.8, sentence: 0.42, source: 0.8 }

/** What a phrase counts for that explains the whole query but hardly stands in it. */
const PARTIAL = 0.45
/** What a phrase gains that stands in the query to the last word, the more the more it tells; less out of order. */
const VERBATIM = { from: 0.84, gain: 0.3, tells: 8, outOfOrder: 0.4 }
/** A long paste asks no more than this. */
const MOST_ASKED = 16

/** Below this nothing is said: who is in trouble, or pastes a long text, is helped by less of a match. */
const QUIET = { trouble: 0.2, calm: 0.38, task: 0.55, long: 11, half: 0.5 }
/** Results far behind the first are noise. */
const BEHIND = 0.35
const MOST_RESULTS = 12
/** What comes closest when nothing answers. */
const NEAR = { least: 0.1, most: 3 }

/** The answer to a query, best first. */
export interface Ranking {
  /** None when no article answers well enough. */
  best: Ranked[]
  /** In that case the errors whose words come closest. */
  near: Ranked[]
}

/**
 * Ranks the articles for a query.
 *
 * @param accepts leaves articles out, and lets no worse ones in for them
 */
export function rank(index: SearchIndex, query: Query, accepts: (id: ArticleId) => boolean): Ranking {
  const isCode = ({ word }: Slot) => query.asked.codes.includes(Number(word))
  const asked = Math.min(MOST_ASKED, sumOf(query.slots))
  const codeShare = asked > 0 ? sumOf(query.slots.filter(isCode)) / asked : 1
  const held = holdings(index, query.slots, asked, isCode)
  const phrases = bestPhrases(index, query, asked)
  const ranked = index.entries.map((entry, number): Ranked => {
    const codes = entry.codes.filter((code) => asksFor(query.asked, code))
    const phrase = phrases.get(number)
    const isSlug = asksFor(query.asked, Number(entry.slug))
    const words = SHARE.held * (held.get(number) ?? 0) + SHARE.phrase * (phrase?.score ?? 0)
    const prior = words > 0 && index.commonest.has(entry.id) ? SHARE.commonest : 0
    const score =
      prior +
      words * doubt(query, phrase) +
      (codes.length > 0 ? SHARE.code : 0) +
      (isSlug ? SHARE.isSlug + SHARE.slug * codeShare : 0)
    return { entry: number, codes, phrase, score }
  })
  const sorted = ranked.toSorted((a, b) => b.score - a.score || a.entry - b.entry)
  const least = Math.max(needed(query, asked), (sorted[0]?.score ?? 0) * BEHIND)
  const best = sorted.filter(({ score, codes }) => score >= least && (codes.length > 0 || codeShare < 1))
  const isAccepted = (entry: SearchedEntry | undefined) => entry !== undefined && accepts(entry.id)
  const accepted = best.filter(({ entry }) => isAccepted(index.entries[entry]))
  return { best: accepted.slice(0, MOST_RESULTS), near: best.length > 0 ? [] : nearest(index, sorted) }
}

function nearest({ entries }: SearchIndex, sorted: Ranked[]): Ranked[] {
  const errors = sorted.filter(({ entry, score }) => score >= NEAR.least && (entries[entry]?.codes.length ?? 0) > 0)
  return errors.slice(0, NEAR.most)
}

/** What the first result must reach. A calm question mostly about things no article knows is not for this site. */
function needed({ isTrouble, slots }: Query, asked: number): number {
  if (isTrouble || asked > QUIET.long) return QUIET.trouble
  const unknown = sumOf(slots.filter(({ isUnknown }) => isUnknown))
  return unknown >= asked * QUIET.half ? Infinity : QUIET.calm
}

/** "How do I delete a drawing" is no question about drawings that disappeared. */
function doubt({ isTrouble, slots }: Query, phrase: PhraseMatch | undefined): number {
  const isErrand = !isTrouble && slots.some(({ isTask }) => isTask)
  const isNamed = phrase?.namesTask && phrase.ofQuery >= QUIET.half
  return isErrand && !isNamed ? QUIET.task : 1
}

/** How much of the query each article holds, wherever in it. A code counts only where it names the article. */
function holdings({ fieldsOf }: SearchIndex, slots: Slot[], asked: number, isCode: (slot: Slot) => boolean) {
  const held = new Map<number, number>()
  for (const slot of slots) {
    const best = new Map<number, number>()
    for (const [term, quality] of slot.terms)
      for (const [entry, field] of fieldsOf.get(term) ?? [])
        if (field === FIELD.name || !isCode(slot)) keepBest(best, entry, quality * field)
    for (const [entry, value] of best) held.set(entry, (held.get(entry) ?? 0) + (value * slot.weight) / asked)
  }
  return held
}

/** What the query finds in each phrase, by its number. */
interface Tally {
  /** How much of what the query asks. */
  ofQuery: Float64Array
  /** How much of what the phrase tells. */
  ofPhrase: Float64Array
  namesTask: Set<number>
}

function bestPhrases(index: SearchIndex, query: Query, asked: number): Map<number, PhraseMatch> {
  const size = index.phrases.length
  const tally = { ofQuery: new Float64Array(size), ofPhrase: new Float64Array(size), namesTask: new Set<number>() }
  for (const slot of query.slots) tallySlot(index, slot, tally)
  const best = new Map<number, PhraseMatch>()
  for (let number = 0; number < size; number++) {
    const phrase = index.phrases[number]
    if (!phrase || !tally.ofQuery[number] || (phrase.kind === 'source' && !query.hasAddress)) continue
    const match = toMatch(phrase, number, tally, query, asked)
    if (match.score > (best.get(phrase.entry)?.score ?? 0)) best.set(phrase.entry, match)
  }
  return best
}

/** Each word counts once in a phrase: in the best of the terms it may stand for. */
function tallySlot({ spotsOf }: SearchIndex, { terms, weight, isTask }: Slot, tally: Tally): void {
  const found = new Set<number>()
  for (const [term, quality] of [...terms].toSorted(([, a], [, b]) => b - a)) {
    const spots = spotsOf.get(term) ?? []
    for (let at = 0; at < spots.length; at += 2) {
      const phrase = spots[at] ?? 0
      if (found.has(phrase)) continue
      found.add(phrase)
      tally.ofQuery[phrase] = (tally.ofQuery[phrase] ?? 0) + quality * weight
      tally.ofPhrase[phrase] = (tally.ofPhrase[phrase] ?? 0) + quality * (spots[at + 1] ?? 0)
    }
  }
  if (isTask) for (const phrase of found) tally.namesTask.add(phrase)
}

function toMatch(phrase: Phrase, number: number, tally: Tally, query: Query, asked: number): PhraseMatch {
  const told = tally.ofPhrase[number] ?? 0
  const ofPhrase = phrase.total > 0 ? Math.min(1, told / phrase.total) : 0
  const gain = ofPhrase > VERBATIM.from ? gainOf(phrase, told, query) : 0
  const share = Math.min(1, (tally.ofQuery[number] ?? 0) / asked)
  const score = KIND[phrase.kind] * (share * (PARTIAL + (1 - PARTIAL) * ofPhrase) + gain)
  return { phrase, ofQuery: share, ofPhrase, namesTask: tally.namesTask.has(number), score }
}

function gainOf(phrase: Phrase, told: number, { words }: Query): number {
  const order = standsInOrder(phrase.places, words) ? 1 : VERBATIM.outOfOrder
  return VERBATIM.gain * Math.min(1, told / VERBATIM.tells) * order
}

function keepBest<Key>(values: Map<Key, number>, key: Key, value: number): void {
  if (value > (values.get(key) ?? 0)) values.set(key, value)
}

function sumOf(slots: Slot[]): number {
  return slots.reduce((sum, { weight }) => sum + weight, 0)
}
