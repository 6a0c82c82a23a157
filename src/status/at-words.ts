import type { Incident } from './feed-types'
import type { AtAnswer } from './incidents-at'
import { affected } from './posting-words'
import { durationWords } from '../time/duration'
import { clockTime, dateTime, type Clock } from '../time/format'

export interface AtTelling {
  product: string
  /** The minute asked about. */
  at: number
  clock?: Clock
}

/** The answer in one sentence, without a full stop, that stands on its own in a message. */
export function atSentence(answer: AtAnswer, { product, at, clock }: AtTelling): string {
  const then = dateTime(at, clock)
  if (answer.kind === 'some') return `${product} lists ${counted(answer.incidents)} for ${then}: ${list(answer, clock)}`
  if (answer.kind === 'soon') {
    return `${product} lists no incident for ${then}, but ${later(answer.incidents, at)}: ${list(answer, clock)}`
  }
  if (answer.kind === 'none') return `${product} lists no incident for ${then}${elsewhere(answer.elsewhere)}`
  if (answer.kind === 'unknown') return WHY[answer.why](then)
  if (answer.since === undefined) return `The status page lists no past incidents, so it says nothing about ${then}`
  return `The incident history starts on ${dateTime(answer.since, clock)}, so it says nothing about ${then}`
}

const WHY: Record<Extract<AtAnswer, { kind: 'unknown' }>['why'], (then: string) => string> = {
  ahead: (then) => `${then} hasn’t happened yet`,
  unclear: (then) => `The incident history doesn’t say what happened at ${then}`,
  'read-before': (then) => `The incident history was last checked before ${then}`,
}

function counted({ length }: Incident[]): string {
  return length === 1 ? 'an incident' : `${length} incidents`
}

function later([first, ...rest]: Incident[], at: number): string {
  const wait = durationWords((first?.startedAt ?? at) - at)
  return rest.length === 0 ? `one that began ${wait} later` : `${rest.length + 1} that began ${wait} later or more`
}

function list({ incidents }: { incidents: Incident[] }, clock?: Clock): string {
  return incidents.map((incident) => `${incident.name} (${details(incident, clock)})`).join('; ')
}

function details({ components, ...incident }: Incident, clock?: Clock): string {
  return [affected(components), spanWords(incident, clock)].filter(Boolean).join(', ')
}

/** `from Nov 19, 2026, 7:29 AM PST to 8:40 AM`, or `since …` while it lasts. */
export function spanWords({ startedAt, endedAt }: Pick<Incident, 'startedAt' | 'endedAt'>, clock?: Clock): string {
  if (startedAt === undefined) return ''
  const start = dateTime(startedAt, clock)
  if (endedAt === undefined) return `since ${start}`
  const end = endedAt - startedAt < DAY ? clockTime(endedAt, startedAt, clock) : dateTime(endedAt, clock)
  return `from ${start} to ${end}`
}

const DAY = 86_400_000

function elsewhere(incidents: Incident[]): string {
  if (incidents.length === 0) return ''
  return ` with its main parts; elsewhere: ${incidents.map(({ name }) => name).join(', ')}`
}
