import type { ReactNode } from 'react'
import { utcTime, weekdayTime } from '../time/format'
import type { Incident, Update } from './feed'
import {
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
      <Fact term="Status">{incidentStatusText(incident)}</Fact>
      {startedAt !== undefined && (
        <Fact term="Started">
          <Moment at={startedAt} withUtc={withUtc} />
        </Fact>
      )}
      {endedAt !== undefined && (
        <Fact term="Ended">
          <Moment at={endedAt} withUtc={withUtc} />
        </Fact>
      )}
      {components.length > 0 && <Fact term="Affects">{componentNames(components)}</Fact>}
    </dl>
  )
}

export function MaintenanceFacts({ maintenance, withUtc }: { maintenance: PlannedMaintenance; withUtc?: boolean }) {
  const { phase, startsAt, endsAt, components } = maintenance
  return (
    <dl className="mt-1 text-sm">
      <Fact term="Status">{maintenanceStatusText(maintenance)}</Fact>
      {startsAt !== undefined && (
        <Fact term={phase === 'late' ? 'Was due to start' : 'Planned start'}>
          <Moment at={startsAt} withUtc={withUtc} />
        </Fact>
      )}
      <Fact term={phase === 'overrun' ? 'Was due to end' : 'Planned end'}>
        {endsAt === undefined ? 'Not announced' : <Moment at={endsAt} withUtc={withUtc} />}
      </Fact>
      {components.length > 0 && <Fact term="Affects">{componentNames(components)}</Fact>}
    </dl>
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
    <ol aria-label="Updates, newest first" className="mt-3 space-y-3 border-l-2 border-line pl-4">
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
          <p className="whitespace-pre-line">{text}</p>
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
