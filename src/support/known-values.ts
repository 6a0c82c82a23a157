import type { Entry, Question } from '../catalog/types'
import type { Device } from './device'
import type { Values } from './fields'
import { toInput } from './moment'

interface Known {
  /** The article the person came from, and its full address. */
  entry?: Entry
  address: string
  /** Titles of the steps that were tried. */
  steps: readonly string[]
  answers: Readonly<Record<string, string>>
  questions: readonly Question[]
  openedAt: Date
  device?: Device
  /** What the status page says now; empty when it was not read. */
  status: string
}

/** What the page can fill in by itself, from the address, the device and the clock. */
export function knownValues({ entry, address, steps, answers, questions, openedAt, device, status }: Known): Values {
  return {
    ...device,
    what: entry ? `${entry.title} (${address}, reviewed ${entry.reviewed})` : '',
    time: toInput(openedAt),
    screenshot: 'I attach it to this message.',
    tried: steps.map((step) => `- ${step}`).join('\n'),
    answers: inWords(answers, questions),
    status,
  }
}

/** Answers that name a living question and option, in the wizard's own words. */
function inWords(answers: Known['answers'], questions: readonly Question[]): string {
  return questions
    .flatMap(({ id, short, options }) => {
      const option = options.find((known) => known.id === answers[id])
      return option ? [`${short}: ${option.label}`] : []
    })
    .join('\n')
}
