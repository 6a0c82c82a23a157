import type { ArticleId } from '../../content-model/types'
import type { Ranker, Ranking, SearchedEntry } from '../../search/ranker'

/** An article that a part of a ticket points to. */
export interface RankedPart {
  id: ArticleId
  /** How sure it is, as log-odds. */
  score: number
  /** The part of the ticket. */
  part: string
}

/**
 * How sure one sentence of a ticket is, as log-odds. The search's own sureness is made for questions; sentences out of a
 * ticket are often about nothing here, so what resembles the first article, and how likely that is, count beside it.
 * `npm run eval:tickets -- --fit` fits the weights of the features below; `choose.test.ts` checks the outcome.
 */
const SURENESS = [-0.6, 0.86, 0.25, 0.61, 1.18]
const LEAST_LIKELY = 0.001
/** A ticket that names the product is more likely about it. */
const NAMED = 0.5
/** How far behind the first article of a part the second may be, in the score of the search. */
const MOST_BEHIND = 0.5
const OF_A_PART = 2
/** How much less sure the second article is, for each point that it is behind. */
const COST_BEHIND = 2

/** A sentence is quoted rather than a pair with it that is more sure by less than this. */
const NEARLY = 1

/** The sureness that an article needs to be likely, and to be a guess. */
export const LIKELY = 1
export const GUESS = 0.3
/** How far behind the first article another may be. */
export const FAR_BEHIND = 2

/**
 * The articles that the parts of a ticket point to, the surest first; each once, with its strongest part.
 *
 * @param isNamed the ticket names the product
 */
export function rankParts(
  parts: string[],
  { rank }: Pick<Ranker, 'rank'>,
  entries: readonly Pick<SearchedEntry, 'id'>[],
  isNamed: boolean,
): RankedPart[] {
  const best = new Map<ArticleId, RankedPart>()
  for (const part of parts)
    for (const one of articlesOf(rank(part), entries)) {
      const score = one.score + (isNamed ? NAMED : 0)
      const known = best.get(one.id)
      if (known && score <= known.score) continue
      // Sentences come before pairs of them, and one that is nearly as sure is the shorter quote.
      best.set(one.id, { id: one.id, score, part: known && score - known.score < NEARLY ? known.part : part })
    }
  return [...best.values()].toSorted((a, b) => b.score - a.score)
}

function articlesOf(
  { sorted, sureness, evidence }: Pick<Ranking, 'sorted' | 'sureness' | 'evidence'>,
  entries: readonly Pick<SearchedEntry, 'id'>[],
): Omit<RankedPart, 'part'>[] {
  const first = featuresOfPart({ sureness, evidence }).reduce((sum, value, at) => sum + value * (SURENESS[at] ?? 0), 0)
  const top = sorted[0]?.score ?? 0
  return sorted.slice(0, OF_A_PART).flatMap(({ entry, score }) => {
    const id = entries[entry]?.id
    const behind = top - score
    return id === undefined || behind > MOST_BEHIND ? [] : [{ id, score: first - COST_BEHIND * behind }]
  })
}

/** A constant, the search's own sureness, how near passages are, how likely the first article is, whether it has a code. */
export function featuresOfPart({ sureness, evidence }: Pick<Ranking, 'sureness' | 'evidence'>): number[] {
  const likely = Math.log(Math.max(LEAST_LIKELY, evidence.likely))
  return [1, sureness, evidence.passages, likely, evidence.code]
}
