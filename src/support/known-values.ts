import type { Entry, Question } from '../content-model/types'
import type { Device } from './device'
import type { Values } from './fields'
import { formatLocalInput } from '../time/local-input'

interface Known {
  /** The article of the case, and its full address. */
  entry?: Entry
  address: string
  /** Titles of the steps that were tried. */
  steps: readonly string[]
  answers: Readonly<Record<string, string>>
  questions: readonly Question[]
  /** When it began, as far as the page can tell: the wizard's time, else the moment the page was opened. */
  began: Date
  device?: Device
  /** What the status page says now; empty when it was not read. */
  status: string
}

/** What the page can fill in by itself, from the address, the device and the clock. */
export function knownValues({ entry, address, steps, answers, questions, began, device, status }: Known): Values {
  return {
    ...device,
    what: entry ? `${entry.title} (${address}, reviewed ${entry.reviewed})` : '',
    time: formatLocalInput(began),
    screenshot: 'I’ll attach it to this message.',
    tried: steps.map((step) => `- ${step}`).join('\n'),
    answers: inWords(answers, questions),
    status,
  }
}

/** What the wizard's addresses say for the answer "I'm not sure". */
const UNSURE = 'unsure'

/** Answers that name a living question and option, in the wizard's own words. */
function inWords(answers: Known['answers'], questions: readonly Question[]): string {
  return questions
    .flatMap(({ id, short, options, notSure }) => {
      if (notSure && answers[id] === UNSURE) return [`${short}: Not sure`]
      const option = options.find((known) => known.id === answers[id])
      return option ? [`${short}: ${option.label}`] : []
    })
    .join('\n')
}
