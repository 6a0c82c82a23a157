import type { Judged } from './judged'
import type { Search } from '../../src/search/search'

export interface Outcome extends Judged {
  /** Addresses found, best first: results, then guesses. */
  found: string[]
  /** How many of them are results. */
  results: number
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
  /** Share of the answerable that got results, not only guesses. */
  confident: number
  unanswerable: number
  /** Share of the unanswerable that got no results. */
  quiet: number
}

export function run(search: Search, judged: Judged): Outcome {
  const start = performance.now()
  const { results, guesses } = search.find(judged.query)
  const milliseconds = performance.now() - start
  const found = [...results, ...guesses].map(({ id }) => `/${id}`)
  return { ...judged, found, results: results.length, milliseconds, place: placeOf(judged, found) }
}

/** The place of the first expected article, from 1; 0 when it is not there. */
export function placeOf({ expect }: Judged, found: string[]): number {
  return found.findIndex((address) => expect.includes(address)) + 1
}

export function score(outcomes: Pick<Outcome, 'expect' | 'place' | 'results'>[]): Score {
  const answerable = outcomes.filter(({ expect }) => expect.length > 0)
  const unanswerable = outcomes.filter(({ expect }) => expect.length === 0)
  return {
    answered: answerable.length,
    first: mean(answerable.map(({ place }) => Number(place === 1))),
    top3: mean(answerable.map(({ place }) => Number(place >= 1 && place <= 3))),
    mrr: mean(answerable.map(({ place }) => (place === 0 ? 0 : 1 / place))),
    confident: mean(answerable.map(({ results }) => Number(results > 0))),
    unanswerable: unanswerable.length,
    quiet: mean(unanswerable.map(({ results }) => Number(results === 0))),
  }
}

export function mean(values: number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
