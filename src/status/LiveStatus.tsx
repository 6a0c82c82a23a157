import * as m from '#words'
import site from 'virtual:site'
import { clockTime } from '../time/format'
import { TouchLink } from '../ui/Link'
import { useNow } from '../ui/hooks'
import { type Feed, type Incident, isOpen, plannedMaintenances, type PlannedMaintenance } from './postings'
import { namesOf, FeedWords } from './FeedWords'
import { toIcs } from './ics'
import { IncidentFacts, MaintenanceFacts, Updates } from './PostingFacts'
import { summarizePart } from './status-text'
import { StatusIcon, StatusPageLink, TONES } from './StatusLine'
import { useStatus, type Status } from './use-status'
import { watchedParts } from './verdict'

/**
 * The part of the status page that is updated while it is open. Its frame is there before the first fetch, so that
 * little moves when the answer comes.
 */
export function LiveStatus() {
  const status = useStatus()
  const now = useNow()
  const { feed, isWaiting } = status
  const incidents = feed && <IncidentSection incidents={feed.incidents} />
  // People come for an open incident, so it is first.
  const hasOpenIncident = feed?.incidents.some(isOpen) === true
  return (
    <>
      <Overall status={status} now={now} />
      {hasOpenIncident && incidents}
      <PartsTable feed={feed} now={now} isWaiting={isWaiting} />
      <Elsewhere names={status.verdict.elsewhere} />
      {!hasOpenIncident && incidents}
      {feed && <MaintenanceSection feed={feed} now={now} />}
    </>
  )
}

function Overall({ status: { isWaiting, verdict, sentence, readAt }, now }: { status: Status; now: number }) {
  const isUnknown = verdict.kind === 'unknown'
  return (
    <div
      className={`card mt-6 flex min-h-30 items-center gap-3 p-4 sm:min-h-24 ${isWaiting ? '' : TONES[verdict.kind]}`}
    >
      <StatusIcon kind={isWaiting ? 'unknown' : verdict.kind} />
      {/* A new element, so that the answer is not counted as the waiting text that moved. */}
      <div key={isWaiting ? 'wait' : 'read'} className="min-w-0 wrap-anywhere">
        <p className="text-lg font-semibold">
          {isWaiting ? m.status_checking() : <FeedWords text={`${sentence}.`} names={namesOf(verdict)} />}
        </p>
        {isUnknown && (
          <p>
            {isWaiting ? m.status_checking_open() : m.status_open()} <StatusPageLink />
          </p>
        )}
        {!isUnknown && verdict.kind !== 'fine' && readAt !== undefined && (
          <p className="text-sm">{m.status_checked_at({ time: clockTime(readAt, now) })}</p>
        )}
      </div>
    </div>
  )
}

function Elsewhere({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <p className="mt-3">
      <FeedWords text={m.status_elsewhere({ product: site.product, names: names.join(', ') })} names={names} />
    </p>
  )
}

interface PartsTableProps {
  /** Absent where nothing was fetched, or too long ago. */
  feed?: Feed
  now: number
  isWaiting: boolean
}

/** The parts that articles depend on, each with its state and its names on the status page. */
function PartsTable({ feed, now, isWaiting }: PartsTableProps) {
  const names = feed ? [...feed.components, ...feed.incidents, ...feed.maintenances].map(({ name }) => name) : []
  return (
    <section aria-labelledby="parts" className="mt-8">
      <h2 id="parts" className="text-xl">
        {m.status_parts()}
      </h2>
      <table className="mt-2 w-full table-fixed text-left wrap-anywhere">
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            <th scope="col" className="w-2/5 py-2 pr-3 sm:w-1/3">
              {m.status_parts_part()}
            </th>
            <th scope="col" className="py-2">
              {m.status_parts_status()}
            </th>
          </tr>
        </thead>
        <tbody>
          {watchedParts(site.status).map((part) => {
            const { label, kind, state, sources } = summarizePart(feed, isWaiting, { settings: site.status, now, part })
            return (
              <tr key={part} className="h-20 border-b border-line align-top">
                <th scope="row" className="py-3 pr-3 font-semibold">
                  {label}
                </th>
                <td className="py-3">
                  <span className="flex items-start gap-2 [&>svg]:mt-1">
                    <StatusIcon kind={kind} />
                    <span className="min-w-0">
                      <FeedWords text={state} names={names} />
                    </span>
                  </span>
                  {sources && (
                    <span className="mt-1 block pl-7 text-sm text-ink-soft">
                      <FeedWords text={m.status_parts_sources({ names: sources })} names={names} />
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** All open incidents, whatever they affect, with all of their updates. */
function IncidentSection({ incidents }: { incidents: Incident[] }) {
  const open = incidents.filter(isOpen)
  return (
    <section aria-labelledby="incidents" className="mt-8">
      <h2 id="incidents" className="text-xl">
        {m.status_incidents()}
      </h2>
      {open.length === 0 && <p className="mt-2">{m.status_incidents_none()}</p>}
      {open.map((incident) => (
        <article key={incident.id} className="card mt-4 p-4">
          <h3 lang="en" className="text-lg">
            {incident.name}
          </h3>
          <IncidentFacts incident={incident} withUtc />
          <Updates updates={incident.updates} />
          <TouchLink href={incident.link ?? site.status.page}>
            {m.status_follow()}
            <span lang="en" className="sr-only">
              : {incident.name}
            </span>
          </TouchLink>
        </article>
      ))}
    </section>
  )
}

/** Running and announced maintenance, however far ahead. */
function MaintenanceSection({ feed, now }: { feed: Feed; now: number }) {
  const all = plannedMaintenances(feed, now)
  return (
    <section aria-labelledby="maintenance" className="mt-8">
      <h2 id="maintenance" className="text-xl">
        {m.status_maintenance()}
      </h2>
      {all.length === 0 && <p className="mt-2">{m.status_maintenance_none()}</p>}
      {all.map((maintenance) => (
        <article key={maintenance.id} className="card mt-4 p-4">
          <h3 lang="en" className="text-lg">
            {maintenance.name}
          </h3>
          <MaintenanceFacts maintenance={maintenance} withUtc />
          <Updates updates={maintenance.updates} />
          <AddToCalendar maintenances={[maintenance]} />
        </article>
      ))}
      {all.length > 1 && <AddToCalendar maintenances={all} />}
    </section>
  )
}

/** Downloads a calendar file of one maintenance or of several; nothing where none has a start. */
function AddToCalendar({ maintenances }: { maintenances: PlannedMaintenance[] }) {
  const [first, ...rest] = maintenances.filter(({ startsAt }) => startsAt !== undefined)
  if (!first) return null
  const isOne = rest.length === 0
  const file = isOne ? m.status_calendar_file({ id: first.id.replace(/[^\w-]+/g, '') }) : m.status_calendar_file_all()
  return (
    <button
      type="button"
      className="button mt-4"
      aria-label={isOne ? m.status_calendar_add_name({ name: first.name }) : undefined}
      onClick={() => download(maintenances, file, Date.now())}
    >
      {isOne ? m.status_calendar_add() : m.status_calendar_add_all()}
    </button>
  )
}

function download(maintenances: PlannedMaintenance[], file: string, now: number): void {
  const text = toIcs(maintenances, { product: site.product, page: site.status.page, now })
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
