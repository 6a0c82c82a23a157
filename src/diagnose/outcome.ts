import type { Question } from '../content-model/types'
import { tellsApart, UNSURE, type Candidate, type Given } from './engine'

/** What would be seen with one candidate and not with the likeliest one. */
export interface Difference {
  question: Question
  /** Labels of the options that fit this candidate alone. */
  labels: string[]
}

export interface Ranked<C extends Candidate> {
  candidate: C
  differences: Difference[]
}

export interface Outcome<C extends Candidate> {
  best: C
  others: Ranked<C>[]
  /** Questions answered "I'm not sure" that would leave fewer candidates. */
  wouldTell: Question[]
}

/**
 * Ranks what the answers have left: most answers named by the candidate's own signs first, then the
 * answers that stand nearest to the front of their signs (authors list the likeliest first), then the
 * order given.
 *
 * @returns nothing when there are no candidates
 */
export function toOutcome<C extends Candidate>(
  candidates: readonly C[],
  given: readonly Given[],
): Outcome<C> | undefined {
  const [best, ...rest] = candidates.toSorted((a, b) => compare(weigh(a, given), weigh(b, given)))
  if (!best) return undefined
  const wouldTell = given
    .filter(({ question, answer }) => answer === UNSURE && tellsApart(question, candidates, given))
    .map(({ question }) => question)
  const others = rest.map((candidate) => ({ candidate, differences: differencesTo(best, candidate, wouldTell) }))
  return { best, others, wouldTell }
}

interface Weight {
  matches: number
  /** How far behind the front of its sign each answer stands, added up. */
  distance: number
}

function weigh({ signs }: Candidate, given: readonly Given[]): Weight {
  const places = given.map(({ question, answer }) => signs[question.id]?.indexOf(answer) ?? -1)
  const matching = places.filter((place) => place >= 0)
  return { matches: matching.length, distance: matching.reduce((sum, place) => sum + place, 0) }
}

function compare(a: Weight, b: Weight): number {
  return b.matches - a.matches || a.distance - b.distance
}

function differencesTo(best: Candidate, other: Candidate, questions: readonly Question[]): Difference[] {
  return questions.flatMap((question) => {
    const usual = best.signs[question.id]
    const own = other.signs[question.id]
    if (!own || !usual) return []
    const labels = question.options
      .filter(({ id }) => own.includes(id) && !usual.includes(id))
      .map(({ label }) => label)
    return labels.length > 0 ? [{ question, labels }] : []
  })
}
