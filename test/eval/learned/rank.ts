import { asksFor, readCodes, spellInDigits, type CodesAsked } from '../../../src/text/codes'
import { createFuzzy, type Nearness } from './fuzzy'
import { createModel, readRarity, type Likelihood } from './model'
import { readPassages, type Resemblance } from './passages'
import type { SearchData, SearchedEntry } from './search-data'
import { SETTINGS } from './settings'

/** An article that may answer the query. */
interface Ranked {
  /** Its place among the entries. */
  entry: number
  score: number
  /** The codes asked for that the article carries. */
  codes: number[]
}

interface Ranker {
  entries: SearchedEntry[]
  likelihood: Likelihood
  nearness: Nearness
  resemblance: Resemblance
}

const LETTER = /\p{L}{2}/u
const CODE_WORDS = /error|code|http|status/gi

/** All articles by what speaks for them, and how sure the first one is. */
interface Scored {
  sorted: Ranked[]
  sureness: number
}

/**
 * Scores the articles for a query: how likely the model finds each, how much its passages resemble the query, how near
 * Fuse finds its short texts, and whether it carries the codes that are asked for. Codes are exact: an article that
 * carries one comes before all that do not.
 */
export function scoreArticles({ entries, likelihood, nearness, resemblance }: Ranker, query: string): Scored {
  const asked = readCodes(spellInDigits(query))
  const [likely, near, alike] = [likelihood(query), nearness(query), resemblance(query)]
  const { adds } = SETTINGS
  const words = (at: number) => (likely[at] ?? 0) + adds.alike * (alike[at] ?? 0)
  const ranked = entries.map(({ codes, slug }, entry): Ranked => {
    const carried = codes.filter((code) => asksFor(asked, code))
    const score =
      words(entry) +
      adds.near * (near[entry] ?? 0) +
      (carried.length > 0 ? adds.code : 0) +
      (asksFor(asked, Number(slug)) ? adds.name : 0)
    return { entry, codes: carried, score }
  })
  const sorted = ranked.toSorted((a, b) => b.score - a.score || a.entry - b.entry)
  const isCodeAlone = hasCode(asked) && !LETTER.test(asked.rest.replace(CODE_WORDS, ''))
  const fitting = isCodeAlone ? sorted.filter(({ codes }) => codes.length > 0) : sorted
  // What nothing here answers stands behind the articles.
  const sureness = (fitting[0]?.score ?? -Infinity) - SETTINGS.offTopic * words(entries.length)
  return { sorted: fitting, sureness }
}

/** Makes what scores articles. */
export function createRanker(data: SearchData): Ranker {
  const { entries, model, fuzzy } = data
  const rarity = readRarity(model)
  const resemblance = readPassages(entries, data, rarity)
  return { entries, likelihood: createModel(model, rarity), resemblance, nearness: createFuzzy(entries, fuzzy) }
}

function hasCode({ codes, ranges }: CodesAsked): boolean {
  return codes.length + ranges.length > 0
}
