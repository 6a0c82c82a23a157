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
