import * as m from '#words'

/** What the status page says, parsed: text is plain, times are milliseconds, links are http(s). */
export interface Feed {
  /** The page's own summary of itself; context only, because it also changes for parts that are not watched. */
  indicator: Indicator
  /** Every component that can fail on its own; a group only where none of its members is listed. */
  components: FeedComponent[]
  incidents: Incident[]
  maintenances: Maintenance[]
}

/** In all of these, `unknown` is any word that no version of the format documents. */
type Indicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance' | 'unknown'
type IncidentStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'postmortem' | 'unknown'
type MaintenanceStatus = 'scheduled' | 'in_progress' | 'verifying' | 'completed' | 'unknown'
export type Impact = 'none' | 'minor' | 'major' | 'critical' | 'maintenance' | 'unknown'
export type ComponentState =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage' | 'under_maintenance' | 'unknown'

export interface NamedComponent {
  id: string
  name: string
  /** The name of the group it belongs to. */
  group?: string
}

export interface FeedComponent extends NamedComponent {
  state: ComponentState
}

export interface Update {
  id: string
  status: string
  text: string
  at?: number
}

interface Posting {
  id: string
  name: string
  link?: string
  /** Newest first. */
  updates: Update[]
  /** The components it names; may be empty. */
  components: NamedComponent[]
}

export interface Incident extends Posting {
  status: IncidentStatus
  impact: Impact
  startedAt?: number
  /** Only of one that is over. */
  endedAt?: number
}

export interface Maintenance extends Posting {
  status: MaintenanceStatus
  startsAt?: number
  endsAt?: number
}

/** The last incidents that the page lists, over or not. */
export interface History {
  /** The newest start first. */
  incidents: Incident[]
  /** The list is complete from here on; absent when that is not known. */
  coversFrom?: number
}

type FeedFault = 'network' | 'timeout' | 'http' | 'content-type' | 'too-large' | 'not-json' | 'shape' | 'other-page'

/** Why the status page could not be read. For developers: on screen it is only "unknown". */
export class FeedError extends Error {
  override name = 'FeedError'

  constructor(
    readonly reason: FeedFault,
    detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason)
  }
}

// What one component, incident or maintenance means by itself.

const HOUR = 3_600_000
const NEAR = 72 * HOUR
/** How long maintenance without an announced end is taken to last. */
const ASSUMED_WINDOW = 24 * HOUR

export type Severity = 'minor' | 'major' | 'critical'

const RANK: Record<Severity, number> = { minor: 1, major: 2, critical: 3 }

export function worst(severities: (Severity | undefined)[]): Severity | undefined {
  return severities.filter((severity) => severity !== undefined).toSorted((a, b) => RANK[b] - RANK[a])[0]
}

export function componentSeverity({ state }: FeedComponent): Severity | undefined {
  if (state === 'degraded_performance') return 'minor'
  if (state === 'partial_outage') return 'major'
  return state === 'major_outage' ? 'critical' : undefined
}

/** Listed and not over. An undocumented status counts as open: it is never a reason for calm. */
export function isOpen({ status }: Pick<Incident, 'status'>): boolean {
  return status !== 'resolved' && status !== 'postmortem'
}

/**
 * The severity of an open incident: none for an undocumented status, otherwise at least minor, because status pages
 * leave incidents at impact "none" while service is down.
 */
export function incidentSeverity({ status, impact }: Incident): Severity | undefined {
  if (status === 'unknown') return undefined
  return impact === 'major' || impact === 'critical' ? impact : 'minor'
}

/** The status decides, because maintenance starts late and ends early. The clock only adds that it is late. */
type Phase = 'upcoming' | 'late' | 'running' | 'overrun'

export interface PlannedMaintenance extends Maintenance {
  phase: Phase
  /** Running, or due within 72 hours: near enough to mention on every page. */
  isNear: boolean
}

/** Maintenance that is not over: running first, then by planned start. */
export function plannedMaintenances({ maintenances }: Feed, now: number): PlannedMaintenance[] {
  return maintenances
    .filter(({ status }) => status !== 'completed')
    .map((maintenance) => ({ ...maintenance, phase: phaseOf(maintenance, now), isNear: isNear(maintenance, now) }))
    .toSorted((a, b) => Number(isRunning(b)) - Number(isRunning(a)) || (a.startsAt ?? 0) - (b.startsAt ?? 0))
}

export function isRunning({ status }: Maintenance): boolean {
  return status === 'in_progress' || status === 'verifying'
}

function phaseOf(maintenance: Maintenance, now: number): Phase {
  const { startsAt, endsAt } = maintenance
  if (isRunning(maintenance)) return endsAt !== undefined && endsAt < now ? 'overrun' : 'running'
  return startsAt !== undefined && startsAt < now ? 'late' : 'upcoming'
}

/** Maintenance whose window passed without a start was forgotten, and is not worth a mention. */
function isNear(maintenance: Maintenance, now: number): boolean {
  const { startsAt, endsAt } = maintenance
  if (isRunning(maintenance) || startsAt === undefined) return true
  return startsAt - now <= NEAR && (endsAt ?? startsAt + ASSUMED_WINDOW) >= now
}

const INCIDENT_STATUS: Record<Incident['status'], string> = {
  investigating: m.status_incident_investigating(),
  identified: m.status_incident_identified(),
  monitoring: m.status_incident_monitoring(),
  resolved: m.status_incident_resolved(),
  postmortem: m.status_incident_postmortem(),
  unknown: m.status_incident_open(),
}

const MAINTENANCE_STATUS: Record<Maintenance['status'], string> = {
  scheduled: m.status_maintenance_state_planned(),
  in_progress: m.status_maintenance_state_underway(),
  verifying: m.status_maintenance_state_checked(),
  completed: m.status_maintenance_state_over(),
  unknown: m.status_maintenance_state_announced(),
}

const PHASE_STATUS: Partial<Record<Phase, string>> = {
  late: m.status_maintenance_state_late(),
  overrun: m.status_maintenance_state_overrun(),
}

export function incidentStatusText({ status }: Incident): string {
  return INCIDENT_STATUS[status]
}

export function maintenanceStatusText({ status, phase }: PlannedMaintenance): string {
  return PHASE_STATUS[phase] ?? MAINTENANCE_STATUS[status]
}

const UPDATE_STATUS = new Map<string, string>([
  ['investigating', m.status_update_investigating()],
  ['identified', m.status_update_identified()],
  ['monitoring', m.status_update_monitoring()],
  ['resolved', m.status_update_resolved()],
  ['postmortem', m.status_update_postmortem()],
  ['scheduled', m.status_update_scheduled()],
  ['in_progress', m.status_update_in_progress()],
  ['verifying', m.status_update_verifying()],
  ['completed', m.status_update_completed()],
  ['unknown', m.status_update_unknown()],
])

/** An update's status, which may be any: one that no version of the format documents stays in the feed's own word. */
export function updateStatusText(status: string): string {
  const known = UPDATE_STATUS.get(status)
  if (known !== undefined) return known
  const words = status.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Each name once; empty where there is none. */
export function componentNames(components: NamedComponent[]): string {
  return [...new Set(components.map(({ name }) => name))].join(', ')
}
