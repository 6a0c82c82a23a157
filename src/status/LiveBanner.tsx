import { lazy, useState } from 'react'
import * as m from '#words'
import { paths } from '../paths'
import { LazyPart } from '../ui/Deferred'
import { Link } from '../ui/Link'
import { useNow } from '../ui/hooks'
import { FeedWords, namesOf } from './FeedWords'
import { StatusIcon, StatusLine, UncheckedLine, UnreadLine } from './StatusLine'
import { keyOf, type Notice, noticesOf } from './notices'
import { type Status, useStatus } from './use-status'
import type { Verdict } from './verdict'

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
        <FeedWords text={announcedText(announcement, now)} names={namesOf(status.verdict)} />
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
        <strong>
          <FeedWords text={`${status.sentence}.`} names={namesOf(status.verdict)} />
        </strong>{' '}
        <Link to={paths.status()} className="link py-3.5">
          {m.status_details()}
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
            {m.status_back_to_normal()}{' '}
          </strong>
        )}
        {status.sentence}.{' '}
        {elsewhere[0] && (
          <span className="hidden lg:inline">
            <FeedWords text={m.status_elsewhere_short({ name: elsewhere[0] })} names={elsewhere} />{' '}
          </span>
        )}
        <Link to={paths.status()} className="link py-3.5">
          {m.status_details()}
        </Link>
      </span>
    </StatusLine>
  )
}

const RECOVERY_NOTE_LASTS = 10 * 60_000
/** Long enough to be read out; left longer, the text would seem new to whoever finds it later. */
const TEXT_LASTS = 60_000

/** The last change of the status, which a screen reader announces. */
export interface Announcement {
  kind: Verdict['kind']
  /** Kind, severity and notices in one string, for telling changes from updates. */
  topics: string
  /** Empty until something changes. */
  text: string
  at: number
  /** When the last problem was found to be over. */
  recoveredAt?: number
}

/**
 * The announcement after one more look at the status; `before` itself while nothing has changed. Severity and the set
 * of notices count, their updates do not, and an unknown status is no change.
 */
export function announce(
  before: Announcement | undefined,
  verdict: Verdict,
  sentence: string,
  now: number,
): Announcement | undefined {
  if (verdict.kind === 'unknown') return before
  const topics = [verdict.kind, ...noticesOf(verdict).map(topicOf)].join(' ')
  if (topics === before?.topics) return before
  const isOver = before?.kind === 'problem' && verdict.kind !== 'problem'
  return {
    kind: verdict.kind,
    topics,
    text: before === undefined ? '' : `${isOver ? `${m.status_back_to_normal()} ` : ''}${sentence}.`,
    at: now,
    recoveredAt: isOver ? now : undefined,
  }
}

/** What a screen reader is to say now; empty again a minute after the change. */
export function announcedText(announcement: Announcement | undefined, now: number): string {
  return announcement && now - announcement.at < TEXT_LASTS ? announcement.text : ''
}

/** Whether to show that service is back. */
export function isBackToNormal(announcement: Announcement | undefined, now: number): boolean {
  return announcement?.recoveredAt !== undefined && now - announcement.recoveredAt < RECOVERY_NOTE_LASTS
}

/** An incident moving from "investigating" to "identified" is an update; maintenance that begins is a change. */
function topicOf(notice: Notice): string {
  return keyOf(notice.kind === 'maintenance' ? notice : { ...notice, status: '' })
}
