import type { InsightEvent } from '../insight/schema'
import { isRecorded } from './answers'
import type { WizardScreen } from './screen'

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
