import { isError } from '../../src/content-model/catalogue'
import { realContent } from '../real-content'
import type { ErrorEntry, Question } from '../../src/content-model/types'
import { replay, type Answers } from '../../src/diagnose/engine'
import { mostCommonFirst, toOutcome } from '../../src/diagnose/outcome'

/** A person's story, and every answer that this person could truthfully give to each question. */
export interface Journey {
  story: string
  /** The article's id, or `none` when no error fits; and others that would be right as well. */
  expect: string
  accept?: string[]
  who: string
  answers: Record<string, string[]>
}

/** One way through the wizard that fits a story. */
export interface Walk {
  /** `where=screen code=404`, in the order asked. */
  path: string
  questions: number
  /** The article that the outcome names first, and all it names. */
  best: string
  named: string[]
  isRight: boolean
  /** A question that the story cannot answer, or not with what is offered. */
  stuck?: string
}

interface Wizard {
  questions: Question[]
  errors: ErrorEntry[]
}

/** The wizard of the real content. */
export async function realWizard(): Promise<Wizard> {
  const { articles, questions, site } = await realContent()
  return { questions, errors: mostCommonFirst(articles.map(({ entry }) => entry).filter(isError), site.commonest) }
}

/** Every way in which a truthful person may answer. */
export function walkAll(wizard: Wizard, journey: Journey, answers: Answers = {}): Walk[] {
  const { candidates, given, next } = replay(wizard.questions, wizard.errors, answers)
  if (!next) return [finish(journey, candidates, given)]
  const { question, options } = next
  const offered = [...options.map(({ id }) => id), ...(question.notSure ? ['unsure'] : [])]
  // What a story does not tell, its person does not know.
  const truthful = (journey.answers[question.id] ?? ['unsure']).filter((answer) => offered.includes(answer))
  if (truthful.length === 0) return [{ ...finish(journey, candidates, given), isRight: false, stuck: question.id }]
  return truthful.flatMap((answer) => walkAll(wizard, journey, { ...answers, [question.id]: answer }))
}

function finish(
  { expect, accept = [] }: Journey,
  candidates: ErrorEntry[],
  given: ReturnType<typeof replay>['given'],
): Walk {
  const outcome = toOutcome(candidates, given)
  const named = outcome ? [outcome.best, ...outcome.others.map(({ candidate }) => candidate)].map(({ id }) => id) : []
  const best = named[0] ?? 'none'
  const path = given.map(({ question, answer }) => `${question.id}=${answer}`).join(' ')
  return { path, questions: given.length, best, named, isRight: [expect, ...accept].includes(best) }
}

/** The figures of many walks. */
export function measure(walks: Walk[]): { walks: number; mean: number; worst: number; wrong: number } {
  const questions = walks.map((walk) => walk.questions)
  return {
    walks: walks.length,
    mean: questions.reduce((sum, count) => sum + count, 0) / Math.max(1, walks.length),
    worst: Math.max(0, ...questions),
    wrong: walks.filter(({ isRight }) => !isRight).length,
  }
}
