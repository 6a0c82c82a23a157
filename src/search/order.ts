import type { Terms } from './lexicon'

/** Words that may stand between two words of a phrase: what fills a hole, or a word of no weight. */
const MOST_BETWEEN = 2

/**
 * Whether a phrase stands in a query in its own order, as it does when a message was copied.
 *
 * @param phrase the terms of each of its places
 * @param query the terms of each word of the query, in order
 */
export function standsInOrder(phrase: readonly Terms[], query: readonly ReadonlyMap<string, number>[]): boolean {
  const first = phrase[0]
  if (!first) return false
  return query.some((terms, at) => holds(terms, first) && goesOn(phrase.slice(1), query, at + 1))
}

function goesOn(phrase: readonly Terms[], query: readonly ReadonlyMap<string, number>[], from: number): boolean {
  let at = from
  for (const place of phrase) {
    const found = query.slice(at, at + MOST_BETWEEN + 1).findIndex((terms) => holds(terms, place))
    if (found < 0) return false
    at += found + 1
  }
  return true
}

function holds(terms: ReadonlyMap<string, number>, place: Terms): boolean {
  return place.some((term) => terms.has(term))
}
