import site from 'virtual:site'
import { IncidentSection } from './IncidentSection'
import { MaintenanceSection } from './MaintenanceSection'
import { PartsTable } from './PartsTable'
import { isOpen } from './severity'
import { StatusIcon } from './StatusIcon'
import { StatusPageLink } from './StatusLine'
import { clockTime } from '../time/format'
import { TONES } from './tones'
import { useNow } from '../ui/use-now'
import { useStatus, type Status } from './use-status'

/**
 * The part of the status page that is read while it is open. Its frame stands before the first read, so
 * that little moves when the answer comes.
 */
export function LiveStatus() {
  const status = useStatus()
  const now = useNow()
  const { feed, isWaiting } = status
  const incidents = feed && <IncidentSection incidents={feed.incidents} />
  // While one is open, what it says is what readers come for.
  const isTrouble = feed?.incidents.some(isOpen) === true
  return (
    <>
      <Overall status={status} now={now} />
      {isTrouble && incidents}
      <PartsTable feed={feed} now={now} isWaiting={isWaiting} />
      <Elsewhere names={status.verdict.elsewhere} />
      {!isTrouble && incidents}
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
      {/* What was read takes the place of the wait; it is not the wait, moved. */}
      <div key={isWaiting ? 'wait' : 'read'} className="min-w-0 wrap-anywhere">
        <p className="text-lg font-semibold">{isWaiting ? 'Checking the status page' : `${sentence}.`}</p>
        {isUnknown && (
          <p>
            {isWaiting ? 'If nothing appears, open it yourself: ' : 'Open '}
            <StatusPageLink />
          </p>
        )}
        {!isUnknown && verdict.kind !== 'fine' && readAt !== undefined && (
          <p className="text-sm">Checked at {clockTime(readAt, now)}</p>
        )}
      </div>
    </div>
  )
}

function Elsewhere({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <p className="mt-3">
      {site.product} also reports problems elsewhere: {names.join(', ')}.
    </p>
  )
}
