import type { Component } from '../content-model/types'
import type { ComponentState, FeedComponent } from './feed-types'
import type { Phase, Planned } from './maintenance'
import { clockTime, weekdayTime, type Clock } from '../time/format'
import type { Verdict } from './verdict'

const PART_NAMES: Record<Component, string> = {
  web: 'the web app',
  mobile: 'the mobile apps',
  api: 'the API',
  login: 'login',
}

/** The status page's own words, so that a reader finds them again there. */
export const STATE_NAMES: Record<ComponentState, string> = {
  operational: 'Operational',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  under_maintenance: 'Under maintenance',
  unknown: 'Unknown',
}

const PHASES: Record<Phase, string> = {
  upcoming: 'is planned',
  late: 'was due to start',
  running: 'is underway',
  overrun: 'is underway, longer than planned',
}

export interface Telling {
  product: string
  now: number
  /** When the page was read. */
  readAt?: number
  /** Too old to be called current. */
  isOld: boolean
  part?: Component
  clock?: Clock
}

/** The verdict in one sentence, without a full stop. */
export function sentence(verdict: Verdict, telling: Telling): string {
  const { product, readAt, isOld, now, clock, part } = telling
  if (verdict.kind === 'unknown') return unknownSentence(verdict, telling)
  const time = readAt === undefined ? '' : clockTime(readAt, now, clock)
  if (verdict.kind === 'fine') return `${product} reports no problems${scope(verdict, part)} (as of ${time})`
  const words = verdict.kind === 'problem' ? problemWords(verdict, telling) : maintenanceWords(verdict, telling)
  return isOld ? `Last known at ${time}: ${words}` : words
}

function scope({ elsewhere }: Verdict, part?: Component): string {
  if (part) return ` with ${PART_NAMES[part]}`
  return elsewhere.length > 0 ? ' with its main parts' : ''
}

function unknownSentence({ doubt }: Extract<Verdict, { kind: 'unknown' }>, { product, part }: Telling): string {
  if (doubt === 'offline') return `This device is offline, so the ${product} status is unknown`
  if (!part) return `${product} status couldn’t be checked`
  if (doubt === 'parts-missing') return `The status page does not list ${PART_NAMES[part]}`
  return `The status of ${PART_NAMES[part]} couldn’t be checked`
}

/** Short, because on a phone the name of the incident has to fit beside it. */
function problemWords({ incidents, components }: Verdict, { part }: Telling): string {
  const what = incidents[0]?.name ?? components.map(componentWords).join(', ')
  return `Problem reported${part ? ` with ${PART_NAMES[part]}` : ''}: ${what}`
}

function maintenanceWords({ maintenances: [first], components }: Verdict, { product, clock }: Telling): string {
  if (!first) return `${product} maintenance is underway: ${components.map(({ name }) => name).join(', ')}`
  return `${product} maintenance ${PHASES[first.phase]}: ${first.name}${when(first, clock)}`
}

/** Plans say when they start; what runs is dated in the details. */
function when({ phase, startsAt }: Planned, clock?: Clock): string {
  return startsAt !== undefined && (phase === 'upcoming' || phase === 'late') ? `, ${weekdayTime(startsAt, clock)}` : ''
}

export function componentWords({ name, state }: FeedComponent): string {
  return `${name} (${STATE_NAMES[state].toLowerCase()})`
}
