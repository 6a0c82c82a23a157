import site from 'virtual:site'
import { IncidentSection } from './IncidentSection'
import { MaintenanceSection } from './MaintenanceSection'
import { PartsTable } from './PartsTable'
import { StatusIcon } from './StatusIcon'
import { StatusPageLink } from './StatusLine'
import { clockTime } from './time'
import { useNow } from './use-now'
import { useStatus, type Status } from './use-status'

/** The part of the status page that is read while it is open. */
export function LiveStatus() {
  const status = useStatus()
  const now = useNow()
  const { feed, readAt, verdict } = status
  return (
    <>
      <div className="card mt-6 flex min-h-20 items-center gap-3 p-4">
        <StatusIcon kind={status.isWaiting ? 'unknown' : verdict.kind} />
        <p className="text-lg font-semibold">
          <Overall status={status} />
        </p>
      </div>
      {feed && readAt !== undefined && (
        <>
          {verdict.kind !== 'fine' && <p className="mt-2 text-sm text-ink-soft">Read at {clockTime(readAt, now)}.</p>}
          <Elsewhere names={verdict.elsewhere} />
          <PartsTable feed={feed} now={now} />
          <IncidentSection incidents={feed.incidents} />
          <MaintenanceSection feed={feed} now={now} />
        </>
      )}
    </>
  )
}

function Overall({ status: { isWaiting, verdict, sentence } }: { status: Status }) {
  if (isWaiting) return <>Reading the status page. If nothing follows, open it yourself.</>
  if (verdict.kind !== 'unknown') return <>{sentence}.</>
  return (
    <>
      {sentence}. Open <StatusPageLink />
    </>
  )
}

function Elsewhere({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <p className="mt-2">
      {site.product} also reports trouble elsewhere: {names.join(', ')}.
    </p>
  )
}
