import type { Option, Question } from '../content-model/types'

/** What the wizard narrows down: an error and the answers that fit it. */
export interface Candidate {
  id: string
  /** Question id → option ids. A question that is missing here tells nothing about this candidate. */
  signs: Readonly<Record<string, readonly string[]>>
}

/** Question id → option id, or `UNSURE`. */
export type Answers = Readonly<Record<string, string>>

/** The answer "I'm not sure": keeps every candidate. */
export const UNSURE = 'unsure'

export interface Given {
  question: Question
  answer: string
}

/** An answer that changes nothing on this path: no candidate left fits it, or the question is not asked. */
export interface SetAside extends Given {
  reason: 'impossible' | 'not-asked'
}

/** A question as it is put to the reader, with the options that still lead somewhere. */
export interface Ask {
  question: Question
  options: Option[]
}

export interface Replay<C extends Candidate> {
  /** The answers that count, in the order of the questions. */
  given: Given[]
  setAside: SetAside[]
  /** The candidates that fit every answer that counts; never empty unless there were none. */
  candidates: C[]
  /** What to ask next; nothing when the outcome is reached. */
  next: Ask | undefined
}

/**
 * Plays answers from the start. The order in which they were given does not matter: they count in the
 * order of the questions, and each is held against what the ones before it have left.
 */
export function replay<C extends Candidate>(
  questions: readonly Question[],
  candidates: readonly C[],
  answers: Answers,
): Replay<C> {
  const given: Given[] = []
  const setAside: SetAside[] = []
  let left = [...candidates]
  for (const question of questions) {
    const answer = answerTo(question, answers)
    if (answer === undefined) continue
    const reason = whyNot(question, answer, left, given)
    if (reason) setAside.push({ question, answer, reason })
    else {
      given.push({ question, answer })
      left = keepFitting(left, question.id, answer)
    }
  }
  return { given, setAside, candidates: left, next: findNext(questions, left, given) }
}

/**
 * A question already answered, put again: it offers what the answers before it leave open, so that any
 * later answer can be contradicted.
 *
 * @returns nothing when there is no such question on this path
 */
export function reopen(
  questions: readonly Question[],
  candidates: readonly Candidate[],
  answers: Answers,
  id: string,
): Ask | undefined {
  const place = questions.findIndex((question) => question.id === id)
  const question = questions[place]
  if (!question) return undefined
  const before = replay(questions.slice(0, place), candidates, answers)
  return isWorthAsking(question, before.candidates, before.given)
    ? ask(question, before.candidates, before.given)
    : undefined
}

/** The first question that still tells the candidates apart, leaving out those already answered. */
export function findNext(
  questions: readonly Question[],
  candidates: readonly Candidate[],
  given: readonly Given[],
): Ask | undefined {
  const question = questions.find(
    (candidate) =>
      !given.some((answered) => answered.question.id === candidate.id) && isWorthAsking(candidate, candidates, given),
  )
  return question && ask(question, candidates, given)
}

/** The candidates that fit an answer. One without a sign for the question fits them all. */
export function keepFitting<C extends Candidate>(candidates: readonly C[], questionId: string, answer: string): C[] {
  return answer === UNSURE ? [...candidates] : candidates.filter((candidate) => fits(candidate, questionId, answer))
}

/** Whether some answer to the question would leave fewer candidates. */
export function tellsApart(question: Question, candidates: readonly Candidate[], given: readonly Given[]): boolean {
  return ask(question, candidates, given).options.some(
    (option) => keepFitting(candidates, question.id, option.id).length < candidates.length,
  )
}

function ask(question: Question, candidates: readonly Candidate[], given: readonly Given[]): Ask {
  const options = question.options.filter(
    (option) => makesSense(option, given) && candidates.some((candidate) => fits(candidate, question.id, option.id)),
  )
  return { question, options }
}

function fits(candidate: Candidate, questionId: string, optionId: string): boolean {
  const sign = Object.hasOwn(candidate.signs, questionId) ? candidate.signs[questionId] : undefined
  return sign === undefined || sign.includes(optionId)
}

function isWorthAsking(question: Question, candidates: readonly Candidate[], given: readonly Given[]): boolean {
  return makesSense(question, given) && tellsApart(question, candidates, given)
}

function makesSense({ only = {} }: Pick<Question, 'only'>, given: readonly Given[]): boolean {
  return given.every(({ question, answer }) => {
    const wanted = Object.hasOwn(only, question.id) ? only[question.id] : undefined
    return wanted === undefined || answer === UNSURE || wanted.includes(answer)
  })
}

/** The answer in force, or nothing when there is none or the question does not know it. */
function answerTo(question: Question, answers: Answers): string | undefined {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  return answer !== undefined && isAnswer(question, answer) ? answer : undefined
}

/** Whether a question knows an answer at all, on whatever path. */
export function isAnswer(question: Question, answer: string): boolean {
  return answer === UNSURE ? question.notSure : question.options.some((option) => option.id === answer)
}

function whyNot(
  question: Question,
  answer: string,
  left: readonly Candidate[],
  given: readonly Given[],
): SetAside['reason'] | undefined {
  if (!isWorthAsking(question, left, given)) return 'not-asked'
  const option = question.options.find(({ id }) => id === answer)
  if (option && !makesSense(option, given)) return 'impossible'
  return keepFitting(left, question.id, answer).length === 0 ? 'impossible' : undefined
}
