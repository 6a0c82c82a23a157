import type { ArticleInfo, Audience, StepInfo } from '../content-model/types'
import type { Answers } from './engine'

type Steps = ArticleInfo['steps']

/** Where a reader stands in an article's steps. */
export interface Position {
  /** The steps for this reader, in order. */
  steps: Steps
  audience: Audience
  step: StepInfo
  /** Counted from 1. */
  number: number
  previous: StepInfo | undefined
  next: StepInfo | undefined
  /** Other readers for whom the article has steps, each with the first of them. */
  others: { audience: Audience; first: StepInfo }[]
}

/** The reader that the wizard's answers tell of: code meets an error only where another program is connected. */
export function audienceOf(answers: Answers): Audience {
  return answers.where === 'connected' ? 'developer' : 'user'
}

/**
 * Finds the reader's place among the steps of an article. A step of another reader's block takes the
 * reader there; a step that does not exist is the first one.
 *
 * @returns nothing when the article has no steps at all
 */
export function findPosition(all: Steps, answers: Answers, stepId: string | undefined): Position | undefined {
  const wanted = all.find(({ id }) => id === stepId)
  const audience = wanted?.audience ?? nearestAudience(all, audienceOf(answers))
  const steps = stepsFor(all, audience)
  const step = wanted ?? steps[0]
  if (!step) return undefined
  const index = steps.indexOf(step)
  const others = otherAudiences(all, audience)
  return { steps, audience, step, number: index + 1, previous: steps[index - 1], next: steps[index + 1], others }
}

function stepsFor(all: Steps, audience: Audience): Steps {
  return all.filter((step) => step.audience === undefined || step.audience === audience)
}

/** The wanted reader, or the first one for whom the article has anything. */
function nearestAudience(all: Steps, wanted: Audience): Audience {
  return stepsFor(all, wanted).length > 0 ? wanted : (all[0]?.audience ?? wanted)
}

function otherAudiences(all: Steps, audience: Audience): Position['others'] {
  const firsts = all.filter((step, index) => all.findIndex((other) => other.audience === step.audience) === index)
  return firsts.flatMap((first) =>
    first.audience && first.audience !== audience ? [{ audience: first.audience, first }] : [],
  )
}
