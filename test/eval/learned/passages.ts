import { withoutHoles } from '../../../src/text/analyze'
import { featuresOf } from './features'
import type { SearchData, SearchedEntry } from './search-data'
import { SETTINGS } from './settings'

/**
 * How near the texts of each article come to a query, from 0 to 1, in the order of the entries; after them stands how
 * near what no article answers comes.
 */
export type Resemblance = (text: string) => Float64Array

/**
 * Keeps every short text of the articles, the ways in which people ask for them included, as a passage, and compares a
 * query with all of them (cosine similarity). An article counts by its nearest passages.
 *
 * @param rarity how much each bucket of features counts
 */
export function readPassages(
  entries: SearchedEntry[],
  { phrasings, offTopic }: Pick<SearchData, 'phrasings' | 'offTopic'>,
  rarity: ArrayLike<number>,
): Resemblance {
  const postings: { passages: number[]; values: number[] }[] = []
  const owners: number[] = []
  const groups = [...entries.map((entry, at) => [...textsOf(entry), ...(phrasings[at] ?? [])]), offTopic]
  for (const [owner, texts] of groups.entries())
    for (const text of texts) {
      const { buckets, values } = featuresOf(text, rarity)
      for (const [at, bucket] of buckets.entries()) {
        const list = (postings[bucket] ??= { passages: [], values: [] })
        list.passages.push(owners.length)
        list.values.push(values[at] ?? 0)
      }
      owners.push(owner)
    }
  const full = Object.values(SETTINGS.shares).reduce((sum, share) => sum + share * share, 0)
  return (text) => {
    const scores = new Float64Array(owners.length)
    const { buckets, values } = featuresOf(text, rarity)
    for (const [at, bucket] of buckets.entries()) {
      const { passages = [], values: own = [] } = postings[bucket] ?? {}
      const value = (values[at] ?? 0) / full
      for (let place = 0; place < passages.length; place += 1) {
        const passage = passages[place] ?? 0
        scores[passage] = (scores[passage] ?? 0) + value * (own[place] ?? 0)
      }
    }
    return pool(scores, owners, groups.length)
  }
}

function textsOf({ title, messages, aliases, summary }: SearchedEntry): string[] {
  return [title, summary, ...aliases, ...messages.map(({ text }) => withoutHoles(text))]
}

/** The nearest passages of each article, each with its share. */
function pool(scores: Float64Array, owners: number[], count: number): Float64Array {
  const [first, second, third] = SETTINGS.pool
  const best = Array.from({ length: 3 }, () => new Float64Array(count))
  const [a = best[0], b, c] = best
  if (!a || !b || !c) return new Float64Array(count)
  for (const [passage, score] of scores.entries()) {
    const own = owners[passage] ?? 0
    if (score > (a[own] ?? 0)) {
      c[own] = b[own] ?? 0
      b[own] = a[own] ?? 0
      a[own] = score
    } else if (score > (b[own] ?? 0)) {
      c[own] = b[own] ?? 0
      b[own] = score
    } else if (score > (c[own] ?? 0)) c[own] = score
  }
  return a.map((score, own) => first * score + second * (b[own] ?? 0) + third * (c[own] ?? 0))
}
