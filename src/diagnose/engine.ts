import { UNSURE } from '../content-model/enums'
import type { Option, Question } from '../content-model/types'

/** What the wizard narrows down: an error and the answers that fit it. */
export interface Candidate {
  id: string
  /** Question id → option ids. A question that is missing here says nothing about this candidate. */
  signs: Readonly<Record<string, readonly string[]>>
}

/** Question id → option id, or `UNSURE`. */
export type Answers = Readonly<Record<string, string>>

export interface GivenAnswer {
  question: Question
  answer: string
}

/** An answer that changes nothing on this path: it fits no remaining candidate, or the question is not asked. */
export interface SetAsideAnswer extends GivenAnswer {
  reason: 'impossible' | 'not-asked'
}

/** A question with the options that a remaining candidate fits, and those marked `none`. */
export interface OfferedQuestion {
  question: Question
  options: Option[]
}

export interface Replay<C extends Candidate> {
  /** The answers that count, in the order of the questions. */
  given: GivenAnswer[]
  setAside: SetAsideAnswer[]
  /** The candidates that fit every answer that counts; empty only after an option that is marked `none`. */
  candidates: C[]
  /** What to ask next; undefined when the outcome is reached. */
  next: OfferedQuestion | undefined
}

/**
 * Replays answers from the start. The order in which they were given does not matter: they apply in the
 * order of the questions, each to the candidates that the earlier ones leave.
 */
export function replay<C extends Candidate>(
  questions: readonly Question[],
  candidates: readonly C[],
  answers: Answers,
): Replay<C> {
  const given: GivenAnswer[] = []
  const setAside: SetAsideAnswer[] = []
  let left = [...candidates]
  for (const question of questions) {
    const answer = validAnswer(question, answers)
    if (answer === undefined) continue
    const reason = setAsideReason(question, answer, left, given)
    if (reason) setAside.push({ question, answer, reason })
    else {
      given.push({ question, answer })
      left = filterByAnswer(left, question, answer)
    }
  }
  return { given, setAside, candidates: left, next: nextQuestion(questions, left, given) }
}

/**
 * Offers an answered question again, with the options that the answers before it leave open, so that it can
 * contradict any later answer.
 *
 * @returns undefined when this path has no such question
 */
export function reopen(
  questions: readonly Question[],
  candidates: readonly Candidate[],
  answers: Answers,
  id: string,
): OfferedQuestion | undefined {
  const index = questions.findIndex((question) => question.id === id)
  const question = questions[index]
  if (!question) return undefined
  const before = replay(questions.slice(0, index), candidates, answers)
  return isWorthAsking(question, before.candidates, before.given)
    ? offer(question, before.candidates, before.given)
    : undefined
}

/** The first unanswered question that still narrows the candidates. */
export function nextQuestion(
  questions: readonly Question[],
  candidates: readonly Candidate[],
  given: readonly GivenAnswer[],
): OfferedQuestion | undefined {
  const question = questions.find(
    (candidate) =>
      !given.some((answered) => answered.question.id === candidate.id) && isWorthAsking(candidate, candidates, given),
  )
  return question && offer(question, candidates, given)
}

/**
 * The candidates that fit an answer. A candidate without a sign for the question fits every answer, except an
 * option that is marked `none`, which fits no candidate.
 */
export function filterByAnswer<C extends Candidate>(candidates: readonly C[], question: Question, answer: string): C[] {
  if (answer === UNSURE) return [...candidates]
  if (question.options.some(({ id, none }) => none && id === answer)) return []
  return candidates.filter((candidate) => fits(candidate, question.id, answer))
}

/** Whether some answer to the question would leave fewer candidates, but one at least. */
export function canNarrow(
  question: Question,
  candidates: readonly Candidate[],
  given: readonly GivenAnswer[],
): boolean {
  return offer(question, candidates, given).options.some(
    ({ id, none }) => !none && filterByAnswer(candidates, question, id).length < candidates.length,
  )
}

/** Whether a question has such an answer at all, on whatever path. */
export function isAnswer(question: Question, answer: string): boolean {
  return answer === UNSURE ? question.notSure : question.options.some((option) => option.id === answer)
}

function offer(question: Question, candidates: readonly Candidate[], given: readonly GivenAnswer[]): OfferedQuestion {
  // Where no candidate has a sign for the question, it is not about them, and "none of them" would be no answer.
  const hasSigns = candidates.some(({ signs }) => Object.hasOwn(signs, question.id))
  const options = question.options.filter(
    (option) =>
      isRelevant(option, given) &&
      !isRuledOut(option, given) &&
      (option.none ? hasSigns : candidates.some((candidate) => fits(candidate, question.id, option.id))),
  )
  return { question, options }
}

function fits(candidate: Candidate, questionId: string, optionId: string): boolean {
  const sign = Object.hasOwn(candidate.signs, questionId) ? candidate.signs[questionId] : undefined
  return sign === undefined || sign.includes(optionId)
}

function isWorthAsking(question: Question, candidates: readonly Candidate[], given: readonly GivenAnswer[]): boolean {
  return isRelevant(question, given) && !isRuledOut(question, given) && canNarrow(question, candidates, given)
}

/** Whether the answers so far meet the `only` condition of a question or an option. Questions not asked do not count. */
function isRelevant({ only = {} }: Pick<Question, 'only'>, given: readonly GivenAnswer[]): boolean {
  return given.every(({ question, answer }) => !Object.hasOwn(only, question.id) || only[question.id]?.includes(answer))
}

/**
 * Whether an answer so far leaves a question, or one of its options, without sense: such as the name of a number that was
 * chosen. The option is not offered, but counts where a link has it.
 */
function isRuledOut({ unless = {} }: Pick<Question, 'unless'>, given: readonly GivenAnswer[]): boolean {
  return given.some(
    ({ question, answer }) => Object.hasOwn(unless, question.id) && unless[question.id]?.includes(answer),
  )
}

/** The answer to a question; undefined when there is none, or the question has no such answer. */
function validAnswer(question: Question, answers: Answers): string | undefined {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  return answer !== undefined && isAnswer(question, answer) ? answer : undefined
}

function setAsideReason(
  question: Question,
  answer: string,
  left: readonly Candidate[],
  given: readonly GivenAnswer[],
): SetAsideAnswer['reason'] | undefined {
  if (!isWorthAsking(question, left, given)) return 'not-asked'
  const option = question.options.find(({ id }) => id === answer)
  if (option && !isRelevant(option, given)) return 'impossible'
  if (option?.none || filterByAnswer(left, question, answer).length > 0) return undefined
  return 'impossible'
}
