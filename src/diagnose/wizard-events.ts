import type { InsightEvent } from '../insight/schema'
import { isRecorded } from './answers'
import type { WizardScreen } from './screen'

/** What is counted when an answer that was given here leaves no error. Answers that came with a link are not this reader's. */
export function nothingFits({ kind, state, replayed: { given } }: WizardScreen): InsightEvent | undefined {
  const last = given.at(-1)
  if (kind !== 'none' || state.none || !last || !isRecorded(last)) return undefined
  return { kind: 'none-fits', answers: answersOf(given) }
}

/** What is counted when a reader leaves the wizard at a question. */
export function questionLeft(screen: WizardScreen): InsightEvent | undefined {
  if (screen.kind !== 'question') return undefined
  return { kind: 'question-left', question: screen.asked.question.id, answers: answersOf(screen.replayed.given) }
}

function answersOf(given: WizardScreen['replayed']['given']): Record<string, string> {
  return Object.fromEntries(given.map(({ question, answer }) => [question.id, answer]))
}
