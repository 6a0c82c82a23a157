import * as m from '#words'
import type { ArticleInfo, Audience, StepInfo } from '../content-model/types'
import type { Answers } from './engine'

type Steps = ArticleInfo['steps']

/** Where a user is among an article's steps. */
export interface Position {
  /** The steps for this audience, in order. */
  steps: Steps
  audience: Audience
  step: StepInfo
  /** Counted from 1. */
  number: number
  previous: StepInfo | undefined
  next: StepInfo | undefined
  /** The other audiences that the article has steps for, each with its first step. */
  others: { audience: Audience; first: StepInfo }[]
}

/** The audience that the answers imply: only developers meet an error in a connected program. */
export function audienceOf(answers: Answers): Audience {
  return answers.where === 'connected' ? 'developer' : 'user'
}

/**
 * Finds the user's position among the steps of an article. A step from another audience's block switches to
 * that audience; an unknown step falls back to the first one.
 *
 * @returns undefined when the article has no steps
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

/** The wanted audience, or the first one that has any steps. */
function nearestAudience(all: Steps, wanted: Audience): Audience {
  return stepsFor(all, wanted).length > 0 ? wanted : (all[0]?.audience ?? wanted)
}

function otherAudiences(all: Steps, audience: Audience): Position['others'] {
  const firsts = all.filter((step, index) => all.findIndex((other) => other.audience === step.audience) === index)
  return firsts.flatMap((first) =>
    first.audience && first.audience !== audience ? [{ audience: first.audience, first }] : [],
  )
}

const MINUTE = 60_000

/** When it makes sense to contact support. */
export interface Escalation {
  /** Minutes that the article asks to wait. */
  wait: number
  /** The end of the wait. */
  from: number
  isDue: boolean
}

/**
 * Computes when a problem may be escalated.
 *
 * @param since when the problem began
 * @param afterMinutes the wait that the article asks for
 * @returns undefined when the article asks for no wait
 */
export function toEscalation(since: number, afterMinutes: number | undefined, now: number): Escalation | undefined {
  if (!afterMinutes) return undefined
  const from = since + afterMinutes * MINUTE
  return { wait: afterMinutes, from, isDue: from <= now }
}

/** `30 minutes`, `2 hours` */
export function formatMinutes(minutes: number): string {
  return minutes % 60 === 0 ? m.time_hours({ count: minutes / 60 }) : m.time_minutes({ count: minutes })
}
