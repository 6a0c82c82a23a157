import { useState } from 'react'
import { paths } from '../paths'
import { Link } from '../router/Link'
import { dismissedNotices } from './dismissed'
import { NoticeDetails } from './NoticeDetails'
import { keyOf, newestText, withDismissed, type Notice } from './notices'
import { StatusIcon } from './StatusIcon'
import { LINE } from './StatusLine'
import type { Status } from './use-status'

const LOUD = 'bg-bad-soft text-bad'
const TONES = { minor: 'bg-warn-soft text-warn', major: LOUD, critical: LOUD }

/**
 * Problems and maintenance in the height of one line, so that nothing on the page moves; the rest unfolds.
 * One button hides and shows it, so that the keyboard stays where it was.
 */
export function NoticeBar({ status, notices }: { status: Status; notices: Notice[] }) {
  const [dismissed, setDismissed] = useState(() => dismissedNotices.read() ?? [])
  const isHidden = notices.length > 0 && notices.every((notice) => dismissed.includes(keyOf(notice)))
  function toggle() {
    const next = isHidden ? [] : withDismissed(dismissed, notices)
    setDismissed(next)
    dismissedNotices.write(next)
  }
  return (
    <div className={isHidden ? 'text-ink-soft' : toneOf(status)}>
      <div className="mx-auto flex max-w-page items-start gap-2 px-4 text-xs sm:text-sm">
        {isHidden ? (
          <p className={`flex min-w-0 flex-1 items-center ${LINE}`}>
            <span className="line-clamp-2">{status.sentence}</span>
          </p>
        ) : (
          <Unfolding status={status} notices={notices} />
        )}
        {notices.length > 0 && (
          <button
            type="button"
            className={`link px-2 ${LINE}`}
            aria-label={toggleName(isHidden, status)}
            onClick={toggle}
          >
            {isHidden ? 'Show' : 'Hide'}
          </button>
        )}
      </div>
    </div>
  )
}

function Unfolding({ status, notices }: { status: Status; notices: Notice[] }) {
  const [withUtc, setWithUtc] = useState(false)
  const update = notices[0] && newestText(notices[0])
  return (
    <details className="min-w-0 flex-1 [&[open]_.fold]:rotate-180">
      <summary
        className={`flex cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden ${LINE}`}
      >
        <StatusIcon kind={status.verdict.kind} />
        <span className="line-clamp-2 lg:line-clamp-1">
          <strong>{status.sentence}.</strong>
          {notices.length > 1 && ` And ${notices.length - 1} more.`}
          {update && <span className="hidden lg:inline"> {update}</span>}
        </span>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="fold ml-auto shrink-0">
          <path d="m6 9 6 6 6-6" className="fill-none stroke-current" strokeWidth="2" />
        </svg>
      </summary>
      <ul className="space-y-4 pb-4 text-sm text-ink">
        {notices.map((notice) => (
          <li key={keyOf(notice)}>
            <NoticeDetails notice={notice} withUtc={withUtc} />
          </li>
        ))}
      </ul>
      <div className="mb-2 flex flex-wrap gap-x-6">
        <Link to={paths.status()} className="link inline-flex min-h-11 items-center">
          Full live status
        </Link>
        <button type="button" className="link min-h-11" onClick={() => setWithUtc(!withUtc)}>
          {withUtc ? 'Hide UTC' : 'Show times in UTC too'}
        </button>
      </div>
    </details>
  )
}

function toneOf({ verdict }: Status): string {
  return verdict.kind === 'problem' ? TONES[verdict.severity] : 'bg-accent-soft text-accent'
}

function toggleName(isHidden: boolean, { sentence }: Status): string {
  return `${isHidden ? 'Show' : 'Hide'} the notice: ${sentence}`
}
