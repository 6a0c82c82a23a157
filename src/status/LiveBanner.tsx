import { lazy, Suspense, useState } from 'react'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { announcementIn, hear, isBackToNormal, type Heard } from './hearing'
import { noticesOf, type Notice } from './notices'
import { StatusIcon } from './StatusIcon'
import { StatusLine, UncheckedLine, UnreadLine } from './StatusLine'
import { useNow } from '../ui/use-now'
import { useStatus, type Status } from './use-status'

// Most visits meet no notice.
const NoticeBar = lazy(async () => ({ default: (await import('./NoticeBar')).NoticeBar }))

/** The banner once it may read: its content, and the one place that tells screen readers of changes. */
export function LiveBanner() {
  const status = useStatus()
  const now = useNow()
  const heard = useHeard(status, now)
  return (
    <>
      <Content status={status} isBack={isBackToNormal(heard, now)} />
      <p role="status" className="sr-only">
        {announcementIn(heard, now)}
      </p>
    </>
  )
}

/** What was told last, kept through the visit so that only changes are announced. */
function useHeard({ verdict, sentence }: Status, now: number): Heard | undefined {
  const [heard, setHeard] = useState<Heard>()
  const next = hear(heard, verdict, sentence, now)
  if (next !== heard) setHeard(next)
  return next
}

function Content({ status, isBack }: { status: Status; isBack: boolean }) {
  const notices = noticesOf(status.verdict)
  if (status.isWaiting) return <UnreadLine />
  if (status.verdict.kind === 'unknown') return <UncheckedLine isOffline={status.verdict.doubt === 'offline'} />
  if (status.verdict.kind !== 'fine') return <Notices status={status} notices={notices} />
  return <FineLine status={status} isBack={isBack} />
}

/** What is wrong in one sentence, at once, and all that is known of it when its part is here. */
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
    <ErrorBoundary fallback={sentence}>
      <Suspense fallback={sentence}>
        <NoticeBar status={status} notices={notices} />
      </Suspense>
    </ErrorBoundary>
  )
}

function FineLine({ status, isBack }: { status: Status; isBack: boolean }) {
  const { elsewhere } = status.verdict
  return (
    <StatusLine>
      {/* On the narrowest phones the words need its room to stay within two lines. */}
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
