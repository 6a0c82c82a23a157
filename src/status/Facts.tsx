import type { ReactNode } from 'react'
import type { Incident } from './feed-types'
import type { Planned } from './maintenance'
import { Moment } from './Moment'
import { affected, incidentStatus, maintenanceStatus } from './posting-words'

export function IncidentFacts({ incident, withUtc }: { incident: Incident; withUtc?: boolean }) {
  const { startedAt, endedAt, components } = incident
  return (
    <dl className="mt-1 text-sm">
      <Fact term="Status">{incidentStatus(incident)}</Fact>
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
      {components.length > 0 && <Fact term="Affects">{affected(components)}</Fact>}
    </dl>
  )
}

export function MaintenanceFacts({ maintenance, withUtc }: { maintenance: Planned; withUtc?: boolean }) {
  const { phase, startsAt, endsAt, components } = maintenance
  return (
    <dl className="mt-1 text-sm">
      <Fact term="Status">{maintenanceStatus(maintenance)}</Fact>
      {startsAt !== undefined && (
        <Fact term={phase === 'late' ? 'Was due to start' : 'Planned start'}>
          <Moment at={startsAt} withUtc={withUtc} />
        </Fact>
      )}
      <Fact term={phase === 'overrun' ? 'Was due to end' : 'Planned end'}>
        {endsAt === undefined ? 'Not announced' : <Moment at={endsAt} withUtc={withUtc} />}
      </Fact>
      {components.length > 0 && <Fact term="Affects">{affected(components)}</Fact>}
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
