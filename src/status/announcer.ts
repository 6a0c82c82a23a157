import { keyOf, noticesOf, type Notice } from './notices'
import type { Verdict } from './verdict'

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
    text: before === undefined ? '' : `${isOver ? 'Back to normal. ' : ''}${sentence}.`,
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
