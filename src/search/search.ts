import type { ArticleId, Card } from '../content-model/types'
import { nearestCodes } from '../text/codes'
import { findMarks } from './marks'
import { readQuery, type Query } from './query'
import { rank, type Ranked } from './rank'
import { indexSteps, type SearchData, type SearchIndex } from './search-index'
import { findBySmallWords, isSmallTalk } from './small-words'
import { atOnce, inSlices } from '../text/slices'
import type { FindSimilar } from './spelling'
import type { Range } from '../text/split-marks'
import { explain, type Why } from './why'

/** One article of the answer, ready to draw. */
export interface Result extends Card {
  id: ArticleId
  why: Why
  /** The words of the query in each text. */
  marks: { title: Range[]; summary: Range[]; quote: Range[] }
}

/** A code asked for that no article carries. */
export interface MissingCode {
  code: number
  nearest: number[]
}

export interface Found {
  results: Result[]
  missing: MissingCode[]
  /** When nothing answers the query: the errors whose words come closest, best first. */
  near: Result[]
}

export interface Search {
  /**
   * @param query what was typed or pasted, of any length
   * @param typing the last word may be unfinished
   * @param accepts leaves out the articles it does not accept
   * @returns the best results first; none when no article answers well enough
   */
  find: (query: string, typing?: boolean, accepts?: (id: ArticleId) => boolean) => Found
}

/**
 * Builds the search over a catalogue. Pure: the same data and query give the same answer.
 *
 * @param findSimilar proposes corrections of mistyped words; without it, every word is held against them
 */
export function createSearch(data: SearchData, findSimilar: FindSimilar = anyWord): Search {
  return searchIn(atOnce(indexSteps(data, findSimilar)))
}

/** The same, without keeping the page from anything else: the index is built in slices. */
export async function prepareSearchIn(data: SearchData, findSimilar: FindSimilar = anyWord): Promise<Search> {
  return searchIn(await inSlices(indexSteps(data, findSimilar)))
}

function searchIn(index: SearchIndex): Search {
  const known = index.entries.flatMap(({ codes }) => codes)
  return {
    find(text, typing = false, accepts = () => true) {
      const query = readQuery(index, text, typing)
      const terms = new Set(query.slots.flatMap((slot) => [...slot.terms.keys()]))
      const { best, near } = isSmallTalk(query)
        ? { best: findBySmallWords(index, text, accepts), near: [] }
        : rank(index, query, accepts)
      const show = (ranked: Ranked[]) => ranked.flatMap((one) => toResult(index, one, terms))
      return { results: show(best), near: show(near), missing: missingCodes(query, known) }
    },
  }
}

function anyWord(known: string[]): () => string[] {
  return () => known
}

function toResult({ entries, lexicon }: SearchIndex, ranked: Ranked, terms: ReadonlySet<string>): Result[] {
  const entry = entries[ranked.entry]
  if (!entry) return []
  const { id, title, summary, codes } = entry
  const why = explain(ranked)
  const mark = (text: string) => findMarks(lexicon, terms, text)
  return [
    {
      id,
      title,
      summary,
      codes,
      why,
      marks: { title: mark(title), summary: mark(summary), quote: mark(why.quote ?? '') },
    },
  ]
}

/** Numbers below 400 are more likely an amount than a code nobody described. */
function missingCodes({ asked }: Query, known: number[]): MissingCode[] {
  return asked.codes
    .filter((code) => code >= 400 && !known.includes(code))
    .map((code) => ({ code, nearest: nearestCodes(code, known) }))
}
