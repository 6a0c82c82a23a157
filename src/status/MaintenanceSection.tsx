import { AddToCalendar } from './AddToCalendar'
import type { Feed } from './feed-types'
import { MaintenanceFacts } from './Facts'
import { planned } from './maintenance'
import { Updates } from './Updates'

/** Running and announced maintenance, however far ahead. */
export function MaintenanceSection({ feed, now }: { feed: Feed; now: number }) {
  const all = planned(feed, now)
  return (
    <section aria-labelledby="maintenance" className="mt-8">
      <h2 id="maintenance" className="text-xl">
        Maintenance
      </h2>
      {all.length === 0 && <p className="mt-2">No maintenance announced.</p>}
      {all.map((maintenance) => (
        <article key={maintenance.id} className="card mt-4 p-4">
          <h3 className="text-lg">{maintenance.name}</h3>
          <MaintenanceFacts maintenance={maintenance} withUtc />
          <Updates updates={maintenance.updates} />
          <AddToCalendar maintenances={[maintenance]} />
        </article>
      ))}
      {all.length > 1 && <AddToCalendar maintenances={all} />}
    </section>
  )
}
