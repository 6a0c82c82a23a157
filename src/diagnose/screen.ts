import type { ErrorEntry, Question } from '../content-model/types'
import type { WizardState } from './answers'
import { reopen, replay, type Ask, type Replay } from './engine'
import { toOutcome, type Outcome } from './outcome'

export type WizardReplay = Replay<ErrorEntry>

interface Common {
  state: WizardState
  replayed: WizardReplay
  /** The address one step back in the wizard; nothing at its start. */
  back: WizardState | undefined
}

/** What the wizard shows for a state. */
export type Screen =
  | (Common & { kind: 'question'; ask: Ask; number: number })
  | (Common & { kind: 'outcome'; outcome: Outcome<ErrorEntry> })
  | (Common & { kind: 'steps'; entry: ErrorEntry })
  | (Common & { kind: 'nothing' })

/**
 * Decides what a state shows: the steps of an article, a question that is being changed, the next
 * question, or the outcome. A state that names what does not exist shows the nearest that does.
 */
export function toScreen(questions: readonly Question[], errors: readonly ErrorEntry[], state: WizardState): Screen {
  const replayed = replay(questions, errors, state.answers)
  const entry = errors.find(({ id }) => id === state.fix)
  if (entry) return { kind: 'steps', entry, state, replayed, back: { answers: state.answers } }
  const ask = (state.ask && reopen(questions, errors, state.answers, state.ask)) || replayed.next
  if (ask) {
    const before = answeredBefore(questions, replayed, ask.question)
    const back = before.at(-1) && changing(state, before.at(-1)?.question.id)
    return { kind: 'question', ask, number: before.length + 1, state, replayed, back }
  }
  const outcome = toOutcome(replayed.candidates, replayed.given)
  const back = replayed.given.at(-1) && changing(state, replayed.given.at(-1)?.question.id)
  return outcome ? { kind: 'outcome', outcome, state, replayed, back } : { kind: 'nothing', state, replayed, back }
}

/** The order in which equally likely errors are named: the site's commonest before the rest. */
export function commonestFirst(errors: readonly ErrorEntry[], commonest: readonly string[]): ErrorEntry[] {
  const place = ({ id }: ErrorEntry) => (commonest.includes(id) ? commonest.indexOf(id) : commonest.length)
  return errors.toSorted((a, b) => place(a) - place(b))
}

/** The state in which a question is put again, all answers kept. */
export function changing({ answers }: WizardState, questionId: string | undefined): WizardState {
  return questionId === undefined ? { answers } : { answers, ask: questionId }
}

/** The state after an answer: whatever else was answered stays. */
export function answering({ answers }: WizardState, questionId: string, answer: string): WizardState {
  return { answers: { ...answers, [questionId]: answer } }
}

function answeredBefore(questions: readonly Question[], { given }: WizardReplay, { id }: Question) {
  const place = questions.findIndex((question) => question.id === id)
  return given.filter(({ question }) => questions.indexOf(question) < place)
}
