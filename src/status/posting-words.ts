import type { Incident, Maintenance, NamedComponent } from './feed-types'
import type { Planned } from './maintenance'

const INCIDENT_STATUS: Record<Incident['status'], string> = {
  investigating: 'Investigating: the cause isn’t known yet',
  identified: 'Identified: the cause has been found',
  monitoring: 'Monitoring: a fix is in place and being watched',
  resolved: 'Resolved',
  postmortem: 'Resolved, with a report',
  unknown: 'Open',
}

const MAINTENANCE_STATUS: Record<Maintenance['status'], string> = {
  scheduled: 'Planned',
  in_progress: 'Underway',
  verifying: 'Being checked',
  completed: 'Over',
  unknown: 'Announced',
}

const PLANNED_STATUS: Partial<Record<Planned['phase'], string>> = {
  late: 'Planned, not started yet',
  overrun: 'Underway, longer than planned',
}

export function incidentStatus({ status }: Incident): string {
  return INCIDENT_STATUS[status]
}

export function maintenanceStatus({ status, phase }: Planned): string {
  return PLANNED_STATUS[phase] ?? MAINTENANCE_STATUS[status]
}

/** An update's status as the feed has it, which may be any word. */
export function updateStatus(status: string): string {
  const words = status.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The parts named, once each; nothing where none is. */
export function affected(components: NamedComponent[]): string {
  return [...new Set(components.map(({ name }) => name))].join(', ')
}
