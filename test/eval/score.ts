import type { Search } from '../../src/search/search'
import type { Judged } from './judged'

export interface Outcome extends Judged {
  /** Addresses found, best first. */
  found: string[]
  /** Place of the first expected article, from 1; 0 when none was found. */
  place: number
  milliseconds: number
}

export interface Score {
  answered: number
  first: number
  top3: number
  /** Mean reciprocal rank. */
  mrr: number
  unanswerable: number
  /** How many of the unanswerable got no result. */
  quiet: number
}

export function run(search: Search, judged: Judged): Outcome {
  const start = performance.now()
  const found = search.find(judged.query).results.map(({ id }) => `/${id}`)
  const milliseconds = performance.now() - start
  return { ...judged, found, milliseconds, place: found.findIndex((address) => judged.expect.includes(address)) + 1 }
}

export function score(outcomes: Outcome[]): Score {
  const answerable = outcomes.filter(({ expect }) => expect.length > 0)
  const unanswerable = outcomes.filter(({ expect }) => expect.length === 0)
  const share = (counts: number[], of: number) => (of === 0 ? NaN : counts.reduce((sum, count) => sum + count, 0) / of)
  return {
    answered: answerable.length,
    first: share(
      answerable.map(({ place }) => Number(place === 1)),
      answerable.length,
    ),
    top3: share(
      answerable.map(({ place }) => Number(place >= 1 && place <= 3)),
      answerable.length,
    ),
    mrr: share(
      answerable.map(({ place }) => (place === 0 ? 0 : 1 / place)),
      answerable.length,
    ),
    unanswerable: unanswerable.length,
    quiet: share(
      unanswerable.map(({ found }) => Number(found.length === 0)),
      unanswerable.length,
    ),
  }
}
