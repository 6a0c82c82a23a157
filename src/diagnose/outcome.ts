import type { ErrorEntry, Question } from '../content-model/types'
import { UNSURE } from '../content-model/enums'
import { canNarrow, filterByAnswer, type Candidate, type GivenAnswer } from './engine'

/** How many articles are shown when no error fits the answers. More would be a guess at everything. */
export const MOST_NEAR = 5

/** What a user would see with one candidate but not with the likeliest one. */
export interface Difference {
  question: Question
  /** Labels of the options that fit this candidate and not the likeliest one. */
  labels: string[]
}

export interface Alternative<C extends Candidate> {
  candidate: C
  differences: Difference[]
}

export interface Outcome<C extends Candidate> {
  best: C
  others: Alternative<C>[]
  /** Questions answered "I'm not sure" whose real answer would leave fewer candidates. */
  undecided: Question[]
}

/**
 * Ranks the remaining candidates: the most answers named by the candidate's own signs first, then the
 * answers nearest to the front of those signs (authors list the likeliest option first), then the order given.
 *
 * @returns undefined when there are no candidates
 */
export function toOutcome<C extends Candidate>(
  candidates: readonly C[],
  given: readonly GivenAnswer[],
): Outcome<C> | undefined {
  const [best, ...rest] = candidates.toSorted((a, b) => compareScores(score(a, given), score(b, given)))
  if (!best) return undefined
  const undecided = given
    .filter(({ question, answer }) => answer === UNSURE && canNarrow(question, candidates, given))
    .map(({ question }) => question)
  const others = rest.map((candidate) => ({ candidate, differences: differencesTo(best, candidate, undecided) }))
  return { best, others, undecided }
}

/**
 * The candidates that fit all answers but one, ranked like an outcome. One must match at least one answer with
 * a sign of its own, so that an error with few signs is not close to everything.
 */
export function nearMisses<C extends Candidate>(candidates: readonly C[], given: readonly GivenAnswer[]): C[] {
  const near = candidates.filter(
    (candidate) =>
      given.filter(({ question, answer }) => filterByAnswer([candidate], question, answer).length === 0).length === 1 &&
      score(candidate, given).matches > 0,
  )
  return near.toSorted((a, b) => compareScores(score(a, given), score(b, given)))
}

/** Sorts errors so that equally likely ones come in the order of the site's most common errors, then as given. */
export function mostCommonFirst(errors: readonly ErrorEntry[], mostCommon: readonly string[]): ErrorEntry[] {
  const rank = ({ id }: ErrorEntry) => (mostCommon.includes(id) ? mostCommon.indexOf(id) : mostCommon.length)
  return errors.toSorted((a, b) => rank(a) - rank(b))
}

interface Score {
  matches: number
  /** The positions of the answers in the candidate's signs, added up. */
  distance: number
}

function score({ signs }: Candidate, given: readonly GivenAnswer[]): Score {
  const positions = given.map(({ question, answer }) => signs[question.id]?.indexOf(answer) ?? -1)
  const matching = positions.filter((position) => position >= 0)
  return { matches: matching.length, distance: matching.reduce((sum, position) => sum + position, 0) }
}

function compareScores(a: Score, b: Score): number {
  return b.matches - a.matches || a.distance - b.distance
}

function differencesTo(best: Candidate, other: Candidate, questions: readonly Question[]): Difference[] {
  return questions.flatMap((question) => {
    const bestSign = best.signs[question.id]
    const ownSign = other.signs[question.id]
    if (!ownSign || !bestSign) return []
    const labels = question.options
      .filter(({ id }) => ownSign.includes(id) && !bestSign.includes(id))
      .map(({ label }) => label)
    return labels.length > 0 ? [{ question, labels }] : []
  })
}
