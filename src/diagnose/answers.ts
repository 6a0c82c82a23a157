import * as m from '#words'
import { toArticleId } from '../content-model/catalogue'
import type { ArticleId, Question } from '../content-model/types'
import { paths } from '../paths'
import { parseUtcStamp, formatStamp } from '../time/local-input'
import { UNSURE } from '../content-model/enums'
import { isAnswer, type Answers, type GivenAnswer } from './engine'

const RESULTS = ['fixed', 'escalate'] as const

type Result = (typeof RESULTS)[number]

/** Everything the wizard knows. All of it is in the address. */
export interface WizardState {
  answers: Answers
  /** An answered question that is being changed. */
  ask?: string
  /** The article whose steps are shown. */
  fix?: ArticleId
  step?: string
  result?: Result
  /** When the problem began, to the minute in UTC: `2026-11-21T14:05Z`. */
  since?: string
  /** The user waits for a known problem to end. */
  wait?: 'yes'
  /** The user rejected every article of the outcome. */
  none?: 'yes'
}

/** Query keys that the wizard uses itself, so no question may have them as its id. */
export const RESERVED = ['ask', 'fix', 'step', 'result', 'since', 'wait', 'none'] as const

const ID = /^[a-z0-9-]+$/

/**
 * Reads the wizard's state from an address. Ignores what it does not understand and never throws.
 *
 * @returns the state, and the questions whose answer in the address no longer exists
 */
export function parseState(
  params: URLSearchParams,
  questions: readonly Question[],
): { state: WizardState; unknown: Question[] } {
  const { answers, unknown } = parseAnswers(params, questions)
  const state: WizardState = { answers }
  const ask = params.get('ask')
  const fix = toArticleId(params.get('fix') ?? '')
  const step = params.get('step')
  const result = RESULTS.find((known) => known === params.get('result'))
  if (ask && questions.some(({ id }) => id === ask)) state.ask = ask
  if (fix) state.fix = fix
  if (fix && step && ID.test(step)) state.step = step
  if (fix && result) state.result = result
  const since = parseUtcStamp(params.get('since'))
  if (fix && since !== undefined) state.since = formatStamp(since)
  if (params.get('wait') === 'yes') state.wait = 'yes'
  if (params.get('none') === 'yes') state.none = 'yes'
  return { state, unknown }
}

/** The address of a state: the inverse of `parseState`. */
export function statePath({ answers, ...reserved }: WizardState): string {
  return paths.diagnose({ ...answers, ...reserved })
}

function parseAnswers(params: URLSearchParams, questions: readonly Question[]) {
  const answers: Record<string, string> = {}
  const unknown: Question[] = []
  for (const question of questions) {
    const answer = params.get(question.id)
    if (!answer) continue
    if (isAnswer(question, answer)) answers[question.id] = answer
    else unknown.push(question)
  }
  return { answers, unknown }
}

/** The state that asks a question again, with all answers in place. */
export function changeAnswer({ answers }: WizardState, questionId: string): WizardState {
  return { answers, ask: questionId }
}

/** The state after an answer. The other answers stay. */
export function addAnswer({ answers }: WizardState, questionId: string, answer: string): WizardState {
  return { answers: { ...answers, [questionId]: answer } }
}

/** The label of the `UNSURE` answer. */
export const UNSURE_LABEL = m.diagnose_unsure()

/** The label of the option that was chosen. */
export function answerLabel({ question: { options }, answer }: GivenAnswer): string {
  return answer === UNSURE ? UNSURE_LABEL : (options.find(({ id }) => id === answer)?.label ?? answer)
}

/**
 * Answers given during this visit, as `question=option`. Any other answer in the address came with a link, so
 * the page marks it "Already known". A reload empties the set.
 */
const givenHere = new Set<string>()

export function recordAnswer(questionId: string, answer: string): void {
  givenHere.add(`${questionId}=${answer}`)
}

export function clearRecordedAnswers(): void {
  givenHere.clear()
}

export function isRecorded({ question, answer }: GivenAnswer): boolean {
  return givenHere.has(`${question.id}=${answer}`)
}
