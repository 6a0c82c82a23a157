import * as v from 'valibot'
import { createPersistedStore } from '../storage'
import {
  type FeedComponent,
  type Incident,
  componentSeverity,
  incidentSeverity,
  worst,
  type PlannedMaintenance,
} from './postings'
import type { Verdict } from './verdict'

/** One thing to show: an incident, failing components that no incident explains, or maintenance. */
export type Notice = { id: string; severity: string; status: string } & (
  | { kind: 'incident'; incident: Incident }
  | { kind: 'components'; components: FeedComponent[] }
  | { kind: 'maintenance'; maintenance: PlannedMaintenance }
)

/** The notices of a verdict, incidents before maintenance. */
export function noticesOf({ kind, incidents, components, maintenances }: Verdict): Notice[] {
  if (kind !== 'problem' && kind !== 'maintenance') return []
  const failing = components.filter(componentSeverity)
  return [
    ...incidents.map(incidentNotice),
    ...(incidents.length === 0 && failing.length > 0 ? [componentsNotice(failing)] : []),
    ...maintenances.map(maintenanceNotice),
  ]
}

/** The newest update of a notice. */
export function newestText(notice: Notice): string | undefined {
  if (notice.kind === 'components') return undefined
  return (notice.kind === 'incident' ? notice.incident : notice.maintenance).updates[0]?.text
}

/** The keys of the notices that were hidden on this device. */
export const dismissedNotices = createPersistedStore({
  key: 'status-dismissed',
  version: 1,
  isValue: (value) => v.is(v.array(v.string()), value),
})

/**
 * What identifies a hidden notice. Includes severity and status, so that escalation or the start of maintenance shows
 * it again while ordinary updates do not.
 */
export function keyOf({ kind, id, severity, status }: Notice): string {
  return [kind, id, severity, status].join(':')
}

/** The keys hidden so far whose notices still exist, and those of the notices hidden now. */
export function withDismissed(keys: string[], notices: Notice[]): string[] {
  const current = keys.filter((key) => notices.some(({ kind, id }) => key.startsWith(`${kind}:${id}:`)))
  return [...new Set([...current, ...notices.map(keyOf)])]
}

function incidentNotice(incident: Incident): Notice {
  const { id, status } = incident
  return { kind: 'incident', id, severity: incidentSeverity(incident) ?? 'unknown', status, incident }
}

function componentsNotice(components: FeedComponent[]): Notice {
  const joined = (words: string[]) => words.toSorted().join('+')
  return {
    kind: 'components',
    id: joined(components.map(({ id }) => id)),
    severity: worst(components.map(componentSeverity)) ?? 'minor',
    status: joined(components.map(({ state }) => state)),
    components,
  }
}

function maintenanceNotice(maintenance: PlannedMaintenance): Notice {
  const { id, status } = maintenance
  return { kind: 'maintenance', id, severity: 'maintenance', status, maintenance }
}
