import type { FeedComponent, Incident } from './feed-types'
import type { Planned } from './maintenance'
import { partSeverity, severityOf, worst } from './severity'
import type { Verdict } from './verdict'

/** One thing to tell: an incident, failing components that no incident explains, or maintenance. */
export type Notice = { id: string; severity: string; status: string } & (
  | { kind: 'incident'; incident: Incident }
  | { kind: 'components'; components: FeedComponent[] }
  | { kind: 'maintenance'; maintenance: Planned }
)

/** The notices of a verdict, incidents before maintenance. */
export function noticesOf({ kind, incidents, components, maintenances }: Verdict): Notice[] {
  if (kind !== 'problem' && kind !== 'maintenance') return []
  const failing = components.filter(partSeverity)
  return [
    ...incidents.map(incidentNotice),
    ...(incidents.length === 0 && failing.length > 0 ? [componentsNotice(failing)] : []),
    ...maintenances.map(maintenanceNotice),
  ]
}

/**
 * What a reader dismisses. It holds the status, so that escalation or the start of maintenance shows again
 * while ordinary updates do not.
 */
export function keyOf({ kind, id, severity, status }: Notice): string {
  return [kind, id, severity, status].join(':')
}

/** The keys dismissed so far that still mean anything, and the ones dismissed now. */
export function withDismissed(keys: string[], notices: Notice[]): string[] {
  const alive = keys.filter((key) => notices.some(({ kind, id }) => key.startsWith(`${kind}:${id}:`)))
  return [...new Set([...alive, ...notices.map(keyOf)])]
}

/** The newest update of a notice in one line, for where there is no room to unfold. */
export function newestText(notice: Notice): string | undefined {
  if (notice.kind === 'components') return undefined
  return (notice.kind === 'incident' ? notice.incident : notice.maintenance).updates[0]?.text
}

function incidentNotice(incident: Incident): Notice {
  const { id, status } = incident
  return { kind: 'incident', id, severity: severityOf(incident) ?? 'unknown', status, incident }
}

function componentsNotice(components: FeedComponent[]): Notice {
  const id = components
    .map((component) => component.id)
    .toSorted()
    .join('+')
  const status = components
    .map(({ state }) => state)
    .toSorted()
    .join('+')
  return { kind: 'components', id, severity: worst(components.map(partSeverity)) ?? 'minor', status, components }
}

function maintenanceNotice(maintenance: Planned): Notice {
  const { id, status } = maintenance
  return { kind: 'maintenance', id, severity: 'maintenance', status, maintenance }
}
