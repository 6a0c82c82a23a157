/** What the status page says, in our words: text is plain, times are milliseconds, links are http(s). */
export interface Feed {
  /** The page's own summary of itself; context only, because it moves for parts nobody here uses. */
  indicator: Indicator
  /** Every part that can fail on its own; a group counts only where none of its members is listed. */
  components: FeedComponent[]
  incidents: Incident[]
  maintenances: Maintenance[]
}

type Indicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance' | 'unknown'

/** `unknown` stands for every word that no version of the format documents. */
export type ComponentState =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage' | 'under_maintenance' | 'unknown'

export interface NamedComponent {
  id: string
  name: string
  /** The name of the group it stands in. */
  group?: string
}

export interface FeedComponent extends NamedComponent {
  state: ComponentState
}

type IncidentStatus = 'investigating' | 'identified' | 'monitoring' | 'resolved' | 'postmortem' | 'unknown'
export type Impact = 'none' | 'minor' | 'major' | 'critical' | 'maintenance' | 'unknown'
type MaintenanceStatus = 'scheduled' | 'in_progress' | 'verifying' | 'completed' | 'unknown'

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
  /** The parts it names; empty when it names none. */
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
  /** The list is whole from here on; absent when that is not known. */
  coversFrom?: number
}
