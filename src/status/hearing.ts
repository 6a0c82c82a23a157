import { keyOf, noticesOf, type Notice } from './notices'
import type { Verdict } from './verdict'

const NOTE_LASTS = 10 * 60_000
/** Long enough to be read out; later it would stand there as if it were new. */
const WORDS_LAST = 60_000

/** What was last told, for telling only what is new. */
export interface Heard {
  kind: Verdict['kind']
  topics: string
  /** What a screen reader says of the last change; empty until something changes. */
  announcement: string
  heardAt: number
  /** When the last problem was seen to be over. */
  recoveredAt?: number
}

/**
 * What has been told after one more look at the status. Answers `before` itself while nothing has changed:
 * severity and the set of notices count, their updates do not, and an unread status is no change.
 */
export function hear(before: Heard | undefined, verdict: Verdict, sentence: string, now: number): Heard | undefined {
  if (verdict.kind === 'unknown') return before
  const topics = [verdict.kind, ...noticesOf(verdict).map(topicOf)].join(' ')
  if (topics === before?.topics) return before
  const isOver = before?.kind === 'problem' && verdict.kind !== 'problem'
  return {
    kind: verdict.kind,
    topics,
    announcement: before === undefined ? '' : `${isOver ? 'Back to normal. ' : ''}${sentence}.`,
    heardAt: now,
    recoveredAt: isOver ? now : undefined,
  }
}

/** What a screen reader is to say now; empty again soon after a change. */
export function announcementIn(heard: Heard | undefined, now: number): string {
  return heard && now - heard.heardAt < WORDS_LAST ? heard.announcement : ''
}

/** Whether the note that service is back still stands. */
export function isBackToNormal(heard: Heard | undefined, now: number): boolean {
  return heard?.recoveredAt !== undefined && now - heard.recoveredAt < NOTE_LASTS
}

/** An incident moving from "investigating" to "identified" is an update; maintenance that begins is news. */
function topicOf(notice: Notice): string {
  return keyOf(notice.kind === 'maintenance' ? notice : { ...notice, status: '' })
}
