import site from 'virtual:site'
import type { Incident } from './feed-types'
import { lengthWords } from './history-words'
import { affected } from './posting-words'
import { dateTime, utcTime } from '../time/format'
import { laneOf } from './timeline'

const COLUMNS = ['Incident', 'Severity', 'Started', 'Lasted']

/** The same incidents in words. Closed at first: it is long, and the picture says the most. */
export function HistoryTable({ incidents, now }: { incidents: Incident[]; now: number }) {
  return (
    <details className="mt-3">
      <summary className="link flex min-h-11 cursor-pointer items-center">Show all as a table</summary>
      <div role="region" aria-label="Table of recent incidents" tabIndex={0} className="overflow-x-auto">
        <table className="w-full text-left text-sm">
          <thead className="text-ink-soft">
            <tr className="border-b border-line-strong">
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="py-2 pr-3">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {incidents.map((incident) => (
              <Row key={incident.id} incident={incident} now={now} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Row({ incident, now }: { incident: Incident; now: number }) {
  const { name, link, startedAt, components } = incident
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="min-w-36 pr-3 pb-3 font-normal">
        <a href={link ?? site.status.page} className="link inline-flex min-h-11 items-center">
          {name}
        </a>
        {components.length > 0 && <span className="block text-ink-soft">{affected(components)}</span>}
      </th>
      <td className="py-3 pr-3">{laneOf(incident)}</td>
      <td className="min-w-28 py-3 pr-3">
        {startedAt === undefined ? (
          'Unknown'
        ) : (
          <time dateTime={new Date(startedAt).toISOString()} title={utcTime(startedAt)}>
            {dateTime(startedAt)}
          </time>
        )}
      </td>
      <td className="min-w-24 py-3">{lengthWords(incident, now)}</td>
    </tr>
  )
}
