import type { ArticleId, Card, Component, Fixer } from '../content-model/types'
import type { Filters } from '../content-model/filters'
import { missingCodes, type MissingCode } from '../text/codes'
import { wordsIn } from '../text/analyze'
import { atOnce, inSlices } from '../text/slices'
import type { Fuzzy } from './fuzzy'
import {
  createRanker,
  type Ranked,
  type Ranker,
  rankerOf,
  type Ranking,
  readTexts,
  type SearchData,
  type SearchedEntry,
} from './ranker'
import { createMatcher, resultOf, type Result } from './reasons'
import { SETTINGS } from './settings'
import { MOST_GUESSES } from './suggested'

/** What a query is answered with. There are results, or guesses, or neither. */
export interface Found {
  /** Best first; none when no article answers surely enough. */
  results: Result[]
  /** When nothing is sure: at most three articles that come closest. */
  guesses: Result[]
  missing: MissingCode[]
  /** Another maker's product that the query names. */
  other?: string
}

export interface Search {
  /**
   * @param query what was typed or pasted, of any length
   * @param typing the last word may be unfinished
   * @param accepts leaves out articles, and lets in no worse ones for them
   */
  find: (query: string, typing?: boolean, accepts?: (id: ArticleId) => boolean) => Found
}

/** What a list shows of an article. */
export interface Listed extends Card {
  /** The part of the service the article depends on. */
  component?: Component
  /** Of an error. */
  fixedBy?: Fixer[]
}

/** The search of this site, whichever engine is behind it: `search` in `content/site.yaml` chooses. */
export interface Provider {
  /** @returns at once, or later from an engine in a worker; rejects when a part of it cannot be loaded */
  find: (query: string, asked?: { typing?: boolean; filters?: Filters }) => Found | Promise<Found>
  /** What is known of an article that was found or recognized. */
  cardOf: (id: ArticleId) => Listed | undefined
  /** Whether the filters let an article through. */
  filteredBy: (filters: Filters) => (id: ArticleId) => boolean
  toAddressQuery: (text: string) => string
  /** The language of the site in which a query asks, if it is plain. */
  languageOf: (query: string) => string | undefined
}

/** A paste beyond this adds nothing but time. */
const LONGEST_READ = 4000
/** Of 745 judged queries with results, the right article is among the first five for 730 and later for 9 (2026-11-30). */
export const MOST_RESULTS = 5
/** A code by itself shows every article that carries it. */
const MOST_CODED = 12

/**
 * Builds the search over a catalogue. Pure: the same data and query give the same answer.
 *
 * @param fuzzy absent where Fuse is left out
 */
export function createSearch(entries: readonly SearchedEntry[], data: SearchData, fuzzy?: Fuzzy): Search {
  return searchWith(entries, atOnce(createRanker(entries, data, fuzzy)))
}

/**
 * The same in slices, so that typing and painting go on meanwhile.
 *
 * @param model that of the data, where it comes later: texts are read while it loads
 */
export async function prepareSearchIn(
  entries: readonly SearchedEntry[],
  data: SearchData,
  fuzzy?: Fuzzy,
  model: Promise<SearchData['model']> | SearchData['model'] = data.model,
): Promise<Search> {
  const texts = await inSlices(readTexts(entries, data))
  return searchWith(entries, rankerOf(entries, texts, { ...data, model: await model }, fuzzy))
}

function searchWith(entries: readonly SearchedEntry[], ranker: Ranker): Search {
  const known = entries.flatMap(({ codes }) => codes)
  const { weightOf } = ranker
  return {
    find(text, typing = false, accepts = () => true) {
      const query = text.slice(0, LONGEST_READ)
      if (wordsIn(query).length === 0) return { results: [], guesses: [], missing: [] }
      const ranking = ranker.rank(query, typing)
      const { results, guesses } = answerOf(ranking)
      const matches = createMatcher(query, typing)
      const show = (ranked: Ranked[]) =>
        ranked.flatMap(({ entry, codes }): Result[] => {
          const article = entries[entry]
          return article && accepts(article.id) ? [resultOf(article, codes, matches, weightOf)] : []
        })
      // Marked words would make a guess look like a match.
      const unmarked = show(guesses).map((guess) => ({ ...guess, marks: { title: [], summary: [], quote: [] } }))
      return {
        results: show(results),
        guesses: unmarked,
        missing: missingCodes(ranking.asked, known),
        other: ranking.other,
      }
    },
  }
}

/** Draws the line between what is sure, what is a guess, and what is neither. */
export function answerOf({ sorted, sureness, isCodeAlone }: Pick<Ranking, 'sorted' | 'sureness' | 'isCodeAlone'>): {
  results: Ranked[]
  guesses: Ranked[]
} {
  if (isCodeAlone) return { results: sorted.slice(0, MOST_CODED), guesses: [] }
  const { sure, guess, behind } = SETTINGS
  const least = (sorted[0]?.score ?? 0) - behind
  const near = sorted.filter(({ score }) => score >= least)
  if (sureness >= sure) return { results: near.slice(0, MOST_RESULTS), guesses: [] }
  return { results: [], guesses: sureness >= guess ? sorted.slice(0, MOST_GUESSES) : [] }
}
