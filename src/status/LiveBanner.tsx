import { lazy, useState } from 'react'
import { paths } from '../paths'
import { Link } from '../ui/Link'
import { LazyPart } from '../ui/Deferred'
import { useNow } from '../ui/hooks'
import { announce, announcedText, isBackToNormal, type Announcement } from './announcer'
import { noticesOf, type Notice } from './notices'
import { StatusIcon, StatusLine, UncheckedLine, UnreadLine } from './StatusLine'
import { useStatus, type Status } from './use-status'

// In its own chunk, because most visits have no notice.
const NoticeBar = lazy(async () => ({ default: (await import('./NoticeBar')).NoticeBar }))

/** The banner once it may fetch: its content, and the only place where changes are announced to screen readers. */
export function LiveBanner() {
  const status = useStatus()
  const now = useNow()
  const announcement = useAnnouncement(status, now)
  return (
    <>
      <Content status={status} isBack={isBackToNormal(announcement, now)} />
      <p role="status" className="sr-only">
        {announcedText(announcement, now)}
      </p>
    </>
  )
}

/** Remembers the last announcement of the visit, so that only changes are announced. */
function useAnnouncement({ verdict, sentence }: Status, now: number): Announcement | undefined {
  const [last, setLast] = useState<Announcement>()
  const next = announce(last, verdict, sentence, now)
  if (next !== last) setLast(next)
  return next
}

function Content({ status, isBack }: { status: Status; isBack: boolean }) {
  const notices = noticesOf(status.verdict)
  if (status.isWaiting) return <UnreadLine />
  if (status.verdict.kind === 'unknown') return <UncheckedLine isOffline={status.verdict.doubt === 'offline'} />
  if (status.verdict.kind !== 'fine') return <Notices status={status} notices={notices} />
  return <FineLine status={status} isBack={isBack} />
}

/** What is wrong in one sentence at once, and in full when the chunk has loaded. */
function Notices({ status, notices }: { status: Status; notices: Notice[] }) {
  const sentence = (
    <StatusLine>
      <span>
        <strong>{status.sentence}.</strong>{' '}
        <Link to={paths.status()} className="link py-3.5">
          Details
        </Link>
      </span>
    </StatusLine>
  )
  return (
    <LazyPart fallback={sentence}>
      <NoticeBar status={status} notices={notices} />
    </LazyPart>
  )
}

function FineLine({ status, isBack }: { status: Status; isBack: boolean }) {
  const { elsewhere } = status.verdict
  return (
    <StatusLine>
      {/* On narrow phones the text needs this room to stay within two lines. */}
      <span className="hidden sm:block">
        <StatusIcon kind="fine" />
      </span>
      <span>
        {isBack && (
          <strong className={`font-semibold text-good ${elsewhere.length > 0 ? 'max-sm:hidden' : ''}`}>
            Back to normal.{' '}
          </strong>
        )}
        {status.sentence}.{' '}
        {elsewhere.length > 0 && <span className="hidden lg:inline">Elsewhere: {elsewhere[0]}. </span>}
        <Link to={paths.status()} className="link py-3.5">
          Details
        </Link>
      </span>
    </StatusLine>
  )
}
