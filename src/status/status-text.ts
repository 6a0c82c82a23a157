import * as m from '#words'
import type { Component } from '../content-model/types'
import { clockTime, weekdayTime, type Clock } from '../time/format'
import type { ComponentState, Feed, FeedComponent, PlannedMaintenance } from './postings'
import { deriveVerdict, type Verdict, watchedComponents, type Watch } from './verdict'

const PART_LABELS: Record<Component, string> = {
  web: m.status_part_web(),
  mobile: m.status_part_mobile(),
  api: m.status_part_api(),
  login: m.status_part_login(),
}

/** In English, and nearly so in other languages, the status page's own words: they can be found again there. */
export const STATE_NAMES: Record<ComponentState, string> = {
  operational: m.status_state_operational(),
  degraded_performance: m.status_state_degraded(),
  partial_outage: m.status_state_partial_outage(),
  major_outage: m.status_state_major_outage(),
  under_maintenance: m.status_state_maintenance(),
  unknown: m.status_state_unknown(),
}

const PHASES: Record<PlannedMaintenance['phase'], (inputs: { product: string; name: string }) => string> = {
  upcoming: (inputs) => m.status_maintenance_upcoming(inputs),
  late: (inputs) => m.status_maintenance_late(inputs),
  running: (inputs) => m.status_maintenance_running(inputs),
  overrun: (inputs) => m.status_maintenance_overrun(inputs),
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
  const { readAt, isOld, now, clock } = context
  if (verdict.kind === 'unknown') return unknownText(verdict, context)
  const time = readAt === undefined ? '' : clockTime(readAt, now, clock)
  if (verdict.kind === 'fine') return fineText(verdict, time, context)
  const sentence = verdict.kind === 'problem' ? problemText(verdict, context) : maintenanceText(verdict, context)
  return isOld ? m.status_last_known({ time, sentence }) : sentence
}

function fineText({ elsewhere }: Verdict, time: string, { product, part }: Context): string {
  if (part) return m.status_fine_part({ product, part, time })
  return elsewhere.length > 0 ? m.status_fine_main({ product, time }) : m.status_fine({ product, time })
}

function unknownText({ doubt }: Extract<Verdict, { kind: 'unknown' }>, { product, part }: Context): string {
  if (doubt === 'offline') return m.status_offline({ product })
  if (!part) return m.status_unchecked({ product })
  return doubt === 'parts-missing' ? m.status_part_unlisted({ part }) : m.status_part_unchecked({ part })
}

/** Short, because on a phone the name of the incident has to fit beside it. */
function problemText({ incidents, components }: Verdict, { part }: Context): string {
  const what = incidents[0]?.name ?? components.map(componentText).join(', ')
  return part ? m.status_problem_part({ part, what }) : m.status_problem({ what })
}

function maintenanceText({ maintenances: [first], components }: Verdict, { product, clock }: Context): string {
  const name = first?.name ?? components.map((component) => component.name).join(', ')
  const sentence = PHASES[first?.phase ?? 'running']({ product, name })
  return first ? `${sentence}${startText(first, clock)}` : sentence
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
  if (!feed)
    return {
      label,
      kind: 'unknown',
      state: isWaiting ? m.status_part_not_checked() : m.status_state_unknown(),
      sources: '',
    }
  const verdict = deriveVerdict(feed, question)
  const names = watchedComponents(feed, question.settings, question.part).map(({ name }) => name)
  const sources = names.length > MOST_SOURCES ? m.status_parts_count({ count: names.length }) : names.join(', ')
  return { label, kind: verdict.kind, state: partState(verdict), sources }
}

function partState(verdict: Verdict): string {
  const { kind, incidents, components, maintenances } = verdict
  if (kind === 'fine') return m.status_state_operational()
  if (kind === 'unknown')
    return verdict.doubt === 'parts-missing' ? m.status_part_not_listed() : m.status_state_unknown()
  if (kind === 'maintenance')
    return maintenances[0] ? m.status_part_maintenance({ name: maintenances[0].name }) : m.status_state_maintenance()
  return m.status_part_problem({
    what: components.map(componentText).join(', ') || incidents.map(({ name }) => name).join(', '),
  })
}
