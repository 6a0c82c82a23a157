import { useState } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { paths } from '../paths'
import { TouchLink } from '../ui/Link'
import type { Update } from './postings'
import { FeedWords, namesOf } from './FeedWords'
import { dismissedNotices, keyOf, newestText, withDismissed, type Notice } from './notices'
import { IncidentFacts, MaintenanceFacts, Moment } from './PostingFacts'
import { LINE, StatusIcon } from './StatusLine'
import { STATE_NAMES } from './status-text'
import type { Status } from './use-status'

const SEVERE = 'bg-bad-soft text-bad'
const SEVERITY_TONES = { minor: 'bg-warn-soft text-warn', major: SEVERE, critical: SEVERE }

/**
 * Problems and maintenance in the height of one line, so that nothing on the page moves; the rest unfolds. One button
 * both hides and shows it, so that the focus stays where it was.
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
            <span className="line-clamp-2">
              <FeedWords text={status.sentence} names={namesOf(status.verdict)} />
            </span>
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
            {isHidden ? m.status_notice_show() : m.status_notice_hide()}
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
          <strong>
            <FeedWords text={`${status.sentence}.`} names={namesOf(status.verdict)} />
          </strong>
          {notices.length > 1 && ` ${m.status_notice_more({ count: notices.length - 1 })}`}
          {update && (
            <span lang="en" className="hidden lg:inline">
              {' '}
              {update}
            </span>
          )}
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
        <TouchLink to={paths.status()}>{m.status_notice_full()}</TouchLink>
        <button type="button" className="link min-h-11" onClick={() => setWithUtc(!withUtc)}>
          {withUtc ? m.status_notice_hide_utc() : m.status_notice_show_utc()}
        </button>
      </div>
    </details>
  )
}

function toneOf({ verdict }: Status): string {
  return verdict.kind === 'problem' ? SEVERITY_TONES[verdict.severity] : 'bg-accent-soft text-accent'
}

function toggleName(isHidden: boolean, { sentence }: Status): string {
  return isHidden ? m.status_notice_show_name({ sentence }) : m.status_notice_hide_name({ sentence })
}

/** One notice: what, since when, what it affects, and its newest update. */
function NoticeDetails({ notice, withUtc }: { notice: Notice; withUtc: boolean }) {
  if (notice.kind === 'components') return <FailingComponents notice={notice} />
  const posting = notice.kind === 'incident' ? notice.incident : notice.maintenance
  return (
    <>
      <p lang="en" className="text-base font-semibold">
        {posting.name}
      </p>
      {notice.kind === 'incident' && <IncidentFacts incident={notice.incident} withUtc={withUtc} />}
      {notice.kind === 'maintenance' && <MaintenanceFacts maintenance={notice.maintenance} withUtc={withUtc} />}
      {posting.updates[0] && <NewestUpdate update={posting.updates[0]} withUtc={withUtc} />}
      <TouchLink href={posting.link ?? site.status.page}>
        {m.status_follow()}
        <span lang="en" className="sr-only">
          : {posting.name}
        </span>
      </TouchLink>
    </>
  )
}

function NewestUpdate({ update: { text, at }, withUtc }: { update: Update; withUtc: boolean }) {
  return (
    <p className="mt-2 max-w-read whitespace-pre-line">
      {at !== undefined && (
        <>
          <Moment at={at} withUtc={withUtc} />:{' '}
        </>
      )}
      <span lang="en">{text}</span>
    </p>
  )
}

function FailingComponents({ notice }: { notice: Extract<Notice, { kind: 'components' }> }) {
  return (
    <>
      <p className="text-base font-semibold">{m.status_no_incident_yet()}</p>
      <ul className="mt-1 text-sm">
        {notice.components.map(({ id, name, state }) => (
          <li key={id}>
            <span lang="en">{name}</span>: {STATE_NAMES[state]}
          </li>
        ))}
      </ul>
    </>
  )
}
