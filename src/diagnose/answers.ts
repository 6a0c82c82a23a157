import { toArticleId } from '../content-model/catalogue'
import type { ArticleId, Question } from '../content-model/types'
import { paths } from '../paths'
import { isAnswer, type Answers } from './engine'
import { parseUtcStamp, formatStamp } from '../time/local-input'

const RESULTS = ['fixed', 'escalate'] as const

type Result = (typeof RESULTS)[number]

/** Everything the wizard knows: all of it stands in the address. */
export interface WizardState {
  answers: Answers
  /** The question that is being changed, though it has an answer. */
  ask?: string
  /** The article whose steps are being worked through. */
  fix?: ArticleId
  step?: string
  result?: Result
  /** When the problem began, to the minute in UTC: `2026-11-21T14:05Z`. */
  since?: string
  /** The reader waits for the end of a known problem. */
  wait?: 'yes'
}

/** Keys of the address that no question may have as its id. */
export const RESERVED = ['ask', 'fix', 'step', 'result', 'since', 'wait'] as const

const ID = /^[a-z0-9-]+$/

/**
 * Reads the wizard's state from an address. What is not understood is left out, never an error.
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
  return { state, unknown }
}

/** The address of a state: the way back from `parseState`. */
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
