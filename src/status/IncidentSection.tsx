import site from 'virtual:site'
import type { Incident } from './feed-types'
import { IncidentFacts } from './Facts'
import { isOpen } from './severity'
import { Updates } from './Updates'

/** All open incidents, whatever they touch, with all of their updates. */
export function IncidentSection({ incidents }: { incidents: Incident[] }) {
  const open = incidents.filter(isOpen)
  return (
    <section aria-labelledby="incidents" className="mt-8">
      <h2 id="incidents" className="text-xl">
        Open incidents
      </h2>
      {open.length === 0 && <p className="mt-2">No open incidents.</p>}
      {open.map((incident) => (
        <article key={incident.id} className="card mt-4 p-4">
          <h3 className="text-lg">{incident.name}</h3>
          <IncidentFacts incident={incident} withUtc />
          <Updates updates={incident.updates} />
          <a href={incident.link ?? site.status.page} className="link inline-flex min-h-11 items-center">
            Follow it on the status page
            <span className="sr-only">: {incident.name}</span>
          </a>
        </article>
      ))}
    </section>
  )
}
