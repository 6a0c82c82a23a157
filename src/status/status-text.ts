import type { Component } from '../content-model/types'
import { clockTime, weekdayTime, type Clock } from '../time/format'
import type { ComponentState, Feed, FeedComponent } from './feed'
import type { PlannedMaintenance } from './postings'
import { deriveVerdict, type Verdict } from './verdict'
import { watchedComponents, type Watch } from './watch'

const PART_NAMES: Record<Component, string> = {
  web: 'the web app',
  mobile: 'the mobile apps',
  api: 'the API',
  login: 'login',
}
const PART_LABELS: Record<Component, string> = { web: 'Web app', mobile: 'Mobile apps', api: 'API', login: 'Login' }

/** The status page's own words, so that they can be found again there. */
export const STATE_NAMES: Record<ComponentState, string> = {
  operational: 'Operational',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  under_maintenance: 'Under maintenance',
  unknown: 'Unknown',
}

const PHASES: Record<PlannedMaintenance['phase'], string> = {
  upcoming: 'is planned',
  late: 'was due to start',
  running: 'is underway',
  overrun: 'is underway, longer than planned',
}

interface Context {
  product: string
  now: number
  /** When the feed was fetched. */
  readAt?: number
  /** Too old to be called current. */
  isOld: boolean
  part?: Component
  clock?: Clock
}

/** The verdict in one sentence, without a full stop. */
export function statusSentence(verdict: Verdict, context: Context): string {
  const { product, readAt, isOld, now, clock, part } = context
  if (verdict.kind === 'unknown') return unknownText(verdict, context)
  const time = readAt === undefined ? '' : clockTime(readAt, now, clock)
  if (verdict.kind === 'fine') return `${product} reports no problems${scope(verdict, part)} (as of ${time})`
  const text = verdict.kind === 'problem' ? problemText(verdict, context) : maintenanceText(verdict, context)
  return isOld ? `Last known at ${time}: ${text}` : text
}

function scope({ elsewhere }: Verdict, part?: Component): string {
  if (part) return ` with ${PART_NAMES[part]}`
  return elsewhere.length > 0 ? ' with its main parts' : ''
}

function unknownText({ doubt }: Extract<Verdict, { kind: 'unknown' }>, { product, part }: Context): string {
  if (doubt === 'offline') return `This device is offline, so the ${product} status is unknown`
  if (!part) return `${product} status couldn’t be checked`
  if (doubt === 'parts-missing') return `The status page does not list ${PART_NAMES[part]}`
  return `The status of ${PART_NAMES[part]} couldn’t be checked`
}

/** Short, because on a phone the name of the incident has to fit beside it. */
function problemText({ incidents, components }: Verdict, { part }: Context): string {
  const what = incidents[0]?.name ?? components.map(componentText).join(', ')
  return `Problem reported${part ? ` with ${PART_NAMES[part]}` : ''}: ${what}`
}

function maintenanceText({ maintenances: [first], components }: Verdict, { product, clock }: Context): string {
  if (!first) return `${product} maintenance is underway: ${components.map(({ name }) => name).join(', ')}`
  return `${product} maintenance ${PHASES[first.phase]}: ${first.name}${startText(first, clock)}`
}

/** Only of what has not begun: the details date what is running. */
function startText({ phase, startsAt }: PlannedMaintenance, clock?: Clock): string {
  const hasBegun = phase === 'running' || phase === 'overrun'
  return startsAt !== undefined && !hasBegun ? `, ${weekdayTime(startsAt, clock)}` : ''
}

function componentText({ name, state }: FeedComponent): string {
  return `${name} (${STATE_NAMES[state].toLowerCase()})`
}

const MOST_SOURCES = 3

interface PartSummary {
  label: string
  kind: Verdict['kind']
  /** The state in a few words. */
  state: string
  /** The names that the status page gives it; empty where it lists none. */
  sources: string
}

/**
 * One watched part as a row of a table: its verdict in a few words, and which components it was read from.
 *
 * @param feed absent where nothing was fetched, or too long ago
 * @param isWaiting the first fetch has not ended
 */
export function summarizePart(
  feed: Feed | undefined,
  isWaiting: boolean,
  question: { settings: Watch; now: number; part: Component },
): PartSummary {
  const label = PART_LABELS[question.part]
  if (!feed) return { label, kind: 'unknown', state: isWaiting ? 'Not checked yet' : 'Unknown', sources: '' }
  const verdict = deriveVerdict(feed, question)
  const names = watchedComponents(feed, question.settings, question.part).map(({ name }) => name)
  const sources = names.length > MOST_SOURCES ? `${names.length} parts` : names.join(', ')
  return { label, kind: verdict.kind, state: partState(verdict), sources }
}

function partState(verdict: Verdict): string {
  const { kind, incidents, components, maintenances } = verdict
  if (kind === 'fine') return 'Operational'
  if (kind === 'unknown') return verdict.doubt === 'parts-missing' ? 'Not listed on the status page' : 'Unknown'
  if (kind === 'maintenance') return maintenances[0] ? `Maintenance: ${maintenances[0].name}` : 'Under maintenance'
  return `Problem: ${components.map(componentText).join(', ') || incidents.map(({ name }) => name).join(', ')}`
}
