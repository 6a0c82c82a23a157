import { useQuery } from '@tanstack/react-query'
import * as m from '#words'
import site from 'virtual:site'
import { type Clock, clockTime, dateTime } from '../time/format'
import { durationWords } from '../time/duration'
import { useIdle, useNow } from '../ui/hooks'
import { type History, type Incident, componentNames, isOpen } from './postings'
import { historyQuery } from './use-status'
import { isQuiet, partsInWords, type Watch } from './verdict'

type HistoryState =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'loaded'; history: History; readAt: number }

/**
 * The last incidents, shared by all components.
 *
 * @param isWanted nothing is fetched before
 * @param until a time that the list has to reach
 */
export function useHistory(isWanted: boolean, until?: number): HistoryState {
  const isIdle = useIdle()
  const { data, dataUpdatedAt, fetchStatus, refetch } = useQuery({
    ...historyQuery(until),
    enabled: isIdle && isWanted,
  })
  if (!isWanted) return { state: 'idle' }
  if (isIdle && data) return { state: 'loaded', history: data, readAt: dataUpdatedAt }
  if (!isIdle || fetchStatus === 'fetching') return { state: 'loading' }
  return { state: 'failed', retry: () => void refetch() }
}

interface IncidentsAt {
  /** `unknown` where the history could not be fetched, does not reach that time or leaves it open. */
  state: 'idle' | 'loading' | 'unknown' | 'none' | 'some'
  /** The answer in one sentence, without a full stop; empty while idle. */
  sentence: string
  /** What was open then, or began soon after. */
  incidents: Incident[]
}

/**
 * Whether the status page lists an incident for a time. Fetches the page's history once a time is given; while the
 * page is prerendered or hydrated it is idle or loading.
 *
 * @param at in milliseconds; absent while there is no question
 */
export function useIncidentsAt(at: number | undefined): IncidentsAt {
  const now = useNow()
  const query = useHistory(at !== undefined, at)
  if (at === undefined || query.state === 'idle') return { state: 'idle', sentence: '', incidents: [] }
  if (query.state === 'loading') return { state: 'loading', sentence: m.status_history_loading(), incidents: [] }
  if (query.state === 'failed') {
    return { state: 'unknown', sentence: m.status_at_failed({ product: site.product }), incidents: [] }
  }
  const answer = incidentsAt(query.history, { at, now, readAt: query.readAt, settings: site.status })
  return {
    state: stateOf(answer),
    sentence: incidentsAtSentence(answer, { product: site.product, at }),
    incidents: 'incidents' in answer ? answer.incidents : [],
  }
}

function stateOf({ kind }: IncidentsAtAnswer): IncidentsAt['state'] {
  if (kind === 'some' || kind === 'soon') return 'some'
  return kind === 'none' ? 'none' : 'unknown'
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** Trouble is noticed before it is posted, so an incident that begins a little later may be the one. */
const EARLY = 30 * MINUTE

/** What the history says of one minute. */
type IncidentsAtAnswer =
  | { kind: 'some'; incidents: Incident[] }
  | { kind: 'soon'; incidents: Incident[] }
  | { kind: 'none'; elsewhere: Incident[] }
  | { kind: 'not-covered'; since?: number }
  | { kind: 'unknown'; why: 'ahead' | 'unclear' | 'read-before' }

interface Question {
  /** The minute asked about. */
  at: number
  /** May be up to a minute old. */
  now: number
  /** When the history was fetched. */
  readAt: number
  settings: Watch
}

/**
 * Whether incidents were open at a minute (`some`), began within half an hour after it (`soon`), or neither. Incidents
 * of quiet parts alone are named beside a "none". The answer is "none" only where the list is complete, was fetched
 * after that minute and has no incident of unknown time.
 */
export function incidentsAt(
  { incidents, coversFrom }: History,
  { at, now, readAt, settings }: Question,
): IncidentsAtAnswer {
  if (at > now + MINUTE) return { kind: 'unknown', why: 'ahead' }
  const relevant = incidents.filter((incident) => !isQuietOnly(incident, settings))
  const open = relevant.filter((incident) => wasOpen(incident, at))
  if (open.length > 0) return { kind: 'some', incidents: open }
  if (relevant.some((incident) => isTimeUnknown(incident, at))) return { kind: 'unknown', why: 'unclear' }
  const soon = relevant.filter(({ startedAt = 0 }) => startedAt > at && startedAt - at <= EARLY)
  if (soon.length > 0) return { kind: 'soon', incidents: soon.toReversed() }
  if (coversFrom === undefined || at < coversFrom) return { kind: 'not-covered', since: coversFrom }
  if (readAt < at) return { kind: 'unknown', why: 'read-before' }
  return { kind: 'none', elsewhere: incidents.filter((incident) => wasOpen(incident, at)) }
}

function wasOpen(incident: Incident, at: number): boolean {
  const { startedAt, endedAt = Infinity } = incident
  return startedAt !== undefined && startedAt < at + MINUTE && endedAt >= at && !isTimeUnknown(incident, at)
}

/** Whether the incident may or may not have been open then: no start, or a start before it and no known end. */
function isTimeUnknown({ startedAt, endedAt, status }: Incident, at: number): boolean {
  if (startedAt === undefined) return true
  const hasEnd = endedAt !== undefined || (status !== 'unknown' && isOpen({ status }))
  return startedAt < at + MINUTE && !hasEnd
}

/** People depend on more than the watched parts, so only quiet parts are left out. */
function isQuietOnly({ name, components }: Incident, settings: Watch): boolean {
  const names = components.length > 0 ? components.map((component) => component.name) : [name]
  return names.every((words) => isQuiet(words, settings) && partsInWords(words, settings).length === 0)
}

interface Context {
  product: string
  /** The minute asked about. */
  at: number
  clock?: Clock
}

/** The answer in one sentence, without a full stop, that is complete by itself in a message. */
export function incidentsAtSentence(answer: IncidentsAtAnswer, { product, at, clock }: Context): string {
  const time = dateTime(at, clock)
  if (answer.kind === 'some')
    return m.status_at_some({ count: answer.incidents.length, product, time, list: list(answer, clock) })
  if (answer.kind === 'soon') {
    const wait = durationWords((answer.incidents[0]?.startedAt ?? at) - at)
    return m.status_at_soon({ count: answer.incidents.length, product, time, wait, list: list(answer, clock) })
  }
  if (answer.kind === 'none') return noneText(answer.elsewhere, { product, time })
  if (answer.kind === 'unknown') return WHY[answer.why](time)
  if (answer.since === undefined) return m.status_at_no_history({ time })
  return m.status_at_not_covered({ since: dateTime(answer.since, clock), time })
}

const WHY: Record<Extract<IncidentsAtAnswer, { kind: 'unknown' }>['why'], (time: string) => string> = {
  ahead: (time) => m.status_at_ahead({ time }),
  unclear: (time) => m.status_at_unclear({ time }),
  'read-before': (time) => m.status_at_read_before({ time }),
}

function noneText(elsewhere: Incident[], { product, time }: { product: string; time: string }): string {
  if (elsewhere.length === 0) return m.status_at_none({ product, time })
  return m.status_at_none_main({ product, time, names: elsewhere.map(({ name }) => name).join(', ') })
}

function list({ incidents }: { incidents: Incident[] }, clock?: Clock): string {
  return incidents.map((incident) => `${incident.name} (${details(incident, clock)})`).join('; ')
}

function details({ components, ...incident }: Incident, clock?: Clock): string {
  return [componentNames(components), spanWords(incident, clock)].filter(Boolean).join(', ')
}

/** `from Nov 19, 2026, 7:29 AM PST to 8:40 AM`, or `since …` while it lasts. */
function spanWords({ startedAt, endedAt }: Pick<Incident, 'startedAt' | 'endedAt'>, clock?: Clock): string {
  if (startedAt === undefined) return ''
  const start = dateTime(startedAt, clock)
  if (endedAt === undefined) return m.status_span_since({ start })
  const end = endedAt - startedAt < DAY ? clockTime(endedAt, startedAt, clock) : dateTime(endedAt, clock)
  return m.status_span({ start, end })
}
