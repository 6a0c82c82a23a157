import Fuse, { type FuseIndex, type FuseOptionKey, type FuseResult } from 'fuse.js'
import { allWordings } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { withoutHoles } from '../text/analyze'
import { inOneLine } from '../text/plain'

/** What is shown of an article that Fuse finds. */
export type Known = Pick<Entry, 'id' | 'title' | 'codes'>

/** An index as `Fuse.createIndex` makes it, as data. */
export type FuzzyIndex = ReturnType<FuseIndex<unknown>['toJSON']>

/** A text of an article that is like the query, and the characters of it that are. */
export interface FuzzyMatch {
  /** The place of the article in the catalogue. */
  entry: number
  /** From 0 (anything) to 1 (the same). */
  nearness: number
  key: 'title' | 'messages' | 'aliases'
  text: string
  ranges: readonly (readonly [first: number, last: number])[]
}

export interface Fuzzy {
  /** How near a query comes to some articles, each given and answered by its place in the catalogue. */
  nearness: (query: string, among: readonly number[]) => Map<number, number>
  /** The articles that a query comes near to, the nearest first. */
  find: (query: string) => FuzzyMatch[]
}

/** From 0 (the same) to 1 (anything): beyond this Fuse says that a text does not match. */
const THRESHOLD = 0.2
/** Characters of a query; a longer one is a sentence, which is like no short text as a whole. */
const LONGEST_QUERY = 24
/** Fuse takes longer the longer a text is, and a long one is found by its words. */
const LONGEST_TEXT = 60

const KEYS: FuseOptionKey<unknown>[] = [
  { name: 'title', weight: 3 },
  { name: 'messages', weight: 2 },
  { name: 'aliases', weight: 2 },
]

/** Makes the index when the site is built, so that no browser has to. */
export function createFuzzyIndex(
  entries: Pick<Entry, 'title' | 'messages' | 'aliases' | 'meanings' | 'shown'>[],
): FuzzyIndex {
  const short = (texts: string[]) => texts.filter((text) => text.length <= LONGEST_TEXT)
  const texts = entries.map((entry) => ({
    title: entry.title,
    messages: short(allWordings(entry).map(({ text }) => inOneLine(withoutHoles(text)))),
    aliases: short(entry.aliases),
  }))
  return Fuse.createIndex(KEYS, texts).toJSON()
}

/**
 * @param known the articles of the index, in its order
 * @param index as `createFuzzyIndex` makes it
 */
export function createFuzzy(known: readonly Known[], index: FuzzyIndex): Fuzzy {
  const options = {
    keys: KEYS as FuseOptionKey<Known>[],
    threshold: THRESHOLD,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  }
  const finding = new Fuse(known, { ...options, includeMatches: true }, Fuse.parseIndex<Known>(index))
  // Searching all texts at every keystroke takes too long, so every article has a Fuse of its own.
  const recordOf = new Map(index.records.map((record) => [record.i, record]))
  const scoring = known.map((one, at) => {
    const record = recordOf.get(at)
    const records = record ? [{ ...record, i: 0 }] : []
    return new Fuse([one], options, Fuse.parseIndex<Known>({ keys: index.keys, records }))
  })
  let last: { asked: string; matches: FuzzyMatch[] } = { asked: '', matches: [] }
  return {
    nearness(query, among) {
      const asked = query.trim()
      if (asked === '' || asked.length > LONGEST_QUERY) return new Map()
      return new Map(among.map((at) => [at, 1 - (scoring[at]?.search(asked)[0]?.score ?? 1)]))
    },
    find(query) {
      const asked = query.trim().slice(0, LONGEST_QUERY)
      // What is typed beyond the part that is read changes nothing.
      if (asked !== last.asked) last = { asked, matches: matchesOf(finding.search(asked)) }
      return last.matches
    },
  }
}

function matchesOf(found: FuseResult<Known>[]): FuzzyMatch[] {
  return found.flatMap(({ refIndex, score = 1, matches = [] }): FuzzyMatch[] => {
    const [best] = matches.toSorted((a, b) => covered(b.indices) - covered(a.indices))
    if (!best?.value) return []
    const { key, value: text, indices: ranges } = best
    return [{ entry: refIndex, nearness: 1 - score, key: key as FuzzyMatch['key'], text, ranges }]
  })
}

/** The longest run of characters that is like the query. */
function covered(ranges: FuzzyMatch['ranges']): number {
  return Math.max(0, ...ranges.map(([first, last]) => last - first))
}
