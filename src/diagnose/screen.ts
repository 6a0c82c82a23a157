import type { ArticleId, ErrorEntry, Question } from '../content-model/types'
import type { InsightEvent } from '../insight/schema'
import { changeAnswer, isRecorded, type WizardState } from './answers'
import { reopen, replay, type OfferedQuestion, type Replay } from './engine'
import { nearMisses, toOutcome, type Outcome } from './outcome'

interface Common {
  state: WizardState
  replayed: Replay<ErrorEntry>
  /** The state one step back in the wizard; undefined at its start. */
  back: WizardState | undefined
}

export type QuestionScreen = Common & { kind: 'question'; asked: OfferedQuestion; number: number }
export type OutcomeScreen = Common & { kind: 'outcome'; outcome: Outcome<ErrorEntry> }
export type NoneScreen = Common & {
  kind: 'none'
  /** Errors that fit all answers but one, the likeliest first. */
  near: ErrorEntry[]
  /** Articles that authors suggest for the answers. */
  see: ArticleId[]
}
export type StepsScreen = Common & { kind: 'steps'; entry: ErrorEntry }

/** What the wizard shows for a state. */
export type WizardScreen = QuestionScreen | OutcomeScreen | NoneScreen | StepsScreen

/**
 * Decides what a state shows: the steps of an article, a question that is being changed, the next
 * question, the outcome, or that no error fits. When a state names something that does not exist, the nearest existing screen is shown.
 */
export function toScreen(
  questions: readonly Question[],
  errors: readonly ErrorEntry[],
  state: WizardState,
): WizardScreen {
  const replayed = replay(questions, errors, state.answers)
  const { given, candidates } = replayed
  const entry = errors.find(({ id }) => id === state.fix)
  if (entry) return { kind: 'steps', entry, state, replayed, back: { answers: state.answers } }
  const asked = (state.ask && reopen(questions, errors, state.answers, state.ask)) || replayed.next
  if (asked) {
    const index = questions.findIndex(({ id }) => id === asked.question.id)
    const before = given.filter(({ question }) => questions.indexOf(question) < index)
    return { kind: 'question', asked, number: before.length + 1, state, replayed, back: reopenLast(before, state) }
  }
  const common = { state, replayed, back: reopenLast(given, state) }
  const outcome = toOutcome(candidates, given)
  if (outcome && !state.none) return { kind: 'outcome', outcome, ...common }
  const see = given.flatMap(({ question: { options }, answer }) => options.find(({ id }) => id === answer)?.see ?? [])
  const none = { kind: 'none' as const, near: outcome ? nearMisses(errors, given) : [], see: [...new Set(see)] }
  return { ...none, ...common, ...(outcome && { back: { answers: state.answers } }) }
}

function reopenLast(given: Replay<ErrorEntry>['given'], state: WizardState): WizardState | undefined {
  const last = given.at(-1)
  return last && changeAnswer(state, last.question.id)
}

/** The event when an answer leaves no error. Not if that answer came with a link: it may be another reader's. */
export function nothingFits({ kind, state, replayed: { given } }: WizardScreen): InsightEvent | undefined {
  const last = given.at(-1)
  if (kind !== 'none' || state.none || !last || !isRecorded(last)) return undefined
  return { kind: 'none-fits', answers: answersOf(given) }
}

/** The event when a reader leaves the wizard at a question. */
export function questionLeft(screen: WizardScreen): InsightEvent | undefined {
  if (screen.kind !== 'question') return undefined
  return { kind: 'question-left', question: screen.asked.question.id, answers: answersOf(screen.replayed.given) }
}

function answersOf(given: WizardScreen['replayed']['given']): Record<string, string> {
  return Object.fromEntries(given.map(({ question, answer }) => [question.id, answer]))
}
