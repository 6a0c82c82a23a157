import type { ReactNode } from 'react'
import * as m from '#words'
import { utcTime, weekdayTime } from '../time/format'
import {
  type Incident,
  type NamedComponent,
  type Update,
  componentNames,
  incidentStatusText,
  maintenanceStatusText,
  updateStatusText,
  type PlannedMaintenance,
} from './postings'

export function IncidentFacts({ incident, withUtc }: { incident: Incident; withUtc?: boolean }) {
  const { startedAt, endedAt, components } = incident
  return (
    <dl className="mt-1 text-sm">
      <Fact term={m.status_fact_status()}>{incidentStatusText(incident)}</Fact>
      {startedAt !== undefined && (
        <Fact term={m.status_fact_started()}>
          <Moment at={startedAt} withUtc={withUtc} />
        </Fact>
      )}
      {endedAt !== undefined && (
        <Fact term={m.status_fact_ended()}>
          <Moment at={endedAt} withUtc={withUtc} />
        </Fact>
      )}
      <Affected components={components} />
    </dl>
  )
}

export function MaintenanceFacts({ maintenance, withUtc }: { maintenance: PlannedMaintenance; withUtc?: boolean }) {
  const { phase, startsAt, endsAt, components } = maintenance
  return (
    <dl className="mt-1 text-sm">
      <Fact term={m.status_fact_status()}>{maintenanceStatusText(maintenance)}</Fact>
      {startsAt !== undefined && (
        <Fact term={phase === 'late' ? m.status_fact_was_due_to_start() : m.status_fact_planned_start()}>
          <Moment at={startsAt} withUtc={withUtc} />
        </Fact>
      )}
      <Fact term={phase === 'overrun' ? m.status_fact_was_due_to_end() : m.status_fact_planned_end()}>
        {endsAt === undefined ? m.status_fact_not_announced() : <Moment at={endsAt} withUtc={withUtc} />}
      </Fact>
      <Affected components={components} />
    </dl>
  )
}

function Affected({ components }: { components: NamedComponent[] }) {
  if (components.length === 0) return null
  return (
    <Fact term={m.status_fact_affects()}>
      <span lang="en">{componentNames(components)}</span>
    </Fact>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="inline font-semibold">{term}: </dt>
      <dd className="inline">{children}</dd>
    </div>
  )
}

/** The updates of an incident or maintenance, newest first. */
export function Updates({ updates }: { updates: Update[] }) {
  if (updates.length === 0) return null
  return (
    <ol aria-label={m.status_updates()} className="mt-3 space-y-3 border-l-2 border-line pl-4">
      {updates.map(({ id, status, text, at }, index) => (
        <li key={id || index}>
          <p className="text-sm font-semibold">
            {updateStatusText(status)}
            {at !== undefined && (
              <span className="font-normal">
                {' · '}
                <Moment at={at} />
              </span>
            )}
          </p>
          <p lang="en" className="whitespace-pre-line">
            {text}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** A time in the device's zone, with the zone's name; UTC is its title, or follows where there is room. */
export function Moment({ at, withUtc = false }: { at: number; withUtc?: boolean }) {
  return (
    <>
      <time dateTime={new Date(at).toISOString()} title={utcTime(at)}>
        {weekdayTime(at)}
      </time>
      {withUtc && <span className="text-ink-soft"> ({utcTime(at)})</span>}
    </>
  )
}
