import type { ArticleId } from '../content-model/types'
import { asksFor } from '../text/codes'
import type { Query, Slot } from './query'
import { bestPhrases, type PhraseMatch } from './best-phrases'
import { FIELD } from './read-entry'
import type { SearchedEntry } from './read-entry'
import type { SearchIndex } from './search-index'

/** An article that may answer the query, and what speaks for it. */
export interface Ranked {
  entry: number
  score: number
  /** The codes asked for that the article carries. */
  codes: number[]
  /** The title, message, alias or summary closest to the query. */
  phrase?: PhraseMatch
}

/**
 * What speaks for an article, each from 0 to 1, and how much it counts. Found by trial on judged queries
 * (`npm run eval:search`), as are the limits below.
 */
const SHARE = { held: 0.45, phrase: 0.55, code: 0.5, slug: 0.3, isSlug: 0.02, commonest: 0.02 }
/** A long paste asks no more than this. */
const MOST_ASKED = 16

/** Below this nothing is said: who is in trouble, or pastes a long text, is helped by less of a match. */
const QUIET = { trouble: 0.2, foreign: 0.25, calm: 0.45, task: 0.55, long: 11, half: 0.5 }
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
    const words = SHARE.held * (held[number] ?? 0) + SHARE.phrase * (phrase?.score ?? 0)
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
  if (isTrouble) return QUIET.trouble
  const unknown = sumOf(slots.filter(({ isUnknown }) => isUnknown))
  const isForeign = unknown >= asked * QUIET.half
  if (asked > QUIET.long) return isForeign ? QUIET.foreign : QUIET.trouble
  return isForeign ? Infinity : QUIET.calm
}

/** "How do I delete a drawing" is no question about drawings that disappeared. */
function doubt({ isTrouble, slots }: Query, phrase: PhraseMatch | undefined): number {
  const isErrand = !isTrouble && slots.some(({ isTask }) => isTask)
  const isNamed = phrase?.namesTask && phrase.ofQuery >= QUIET.half
  return isErrand && !isNamed ? QUIET.task : 1
}

/** How much of the query each article holds, wherever in it. A code counts only where it names the article. */
function holdings({ fieldsOf, entries }: SearchIndex, slots: Slot[], asked: number, isCode: (slot: Slot) => boolean) {
  const held = new Float64Array(entries.length)
  for (const slot of slots) {
    const best = new Float64Array(entries.length)
    const named = isCode(slot)
    for (const [term, quality] of slot.terms) {
      const fields = fieldsOf.get(term) ?? []
      for (let at = 0; at < fields.length; at += 2) {
        const entry = fields[at] ?? 0
        const field = fields[at + 1] ?? 0
        if (field === FIELD.name || !named) best[entry] = Math.max(best[entry] ?? 0, quality * field)
      }
    }
    for (let entry = 0; entry < held.length; entry += 1)
      held[entry] = (held[entry] ?? 0) + ((best[entry] ?? 0) * slot.weight) / asked
  }
  return held
}

function sumOf(slots: Slot[]): number {
  return slots.reduce((sum, { weight }) => sum + weight, 0)
}
