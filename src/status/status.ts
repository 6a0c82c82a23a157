import type { Component } from '../content-model/types'
import type { Feed } from './feed-types'
import { isRunning } from './maintenance'
import { judge, NOTHING, type Verdict } from './verdict'
import type { Watch } from './watch'

const MINUTE = 60_000
/** How long "no problems" may be claimed after it was read. */
const CALM_LASTS = 15 * MINUTE
/** How long a problem may be told, labelled as last known. */
export const PROBLEM_LASTS = 24 * 60 * MINUTE

export interface LastRead {
  feed: Feed
  readAt: number
}

/** What can be told now. */
export interface Told {
  verdict: Verdict
  readAt?: number
  /** The verdict is a last known one, no longer current. */
  isOld: boolean
  /** The page as read; absent where the verdict does not rest on it. */
  feed?: Feed
}

export const NOT_READ: Told = { verdict: { kind: 'unknown', doubt: 'not-read', ...NOTHING }, isOld: false }

/** The device has no connection: nothing is known, and nothing is being read. */
const OFFLINE: Told = { verdict: { kind: 'unknown', doubt: 'offline', ...NOTHING }, isOld: false }

interface Moment {
  settings: Watch
  now: number
  part?: Component
  /** The device knows that it has no connection. */
  isOffline?: boolean
}

/**
 * What the last read still says. Calm holds for 15 minutes; a problem or running maintenance for 24 hours,
 * marked as old after 15 minutes; then nothing is known. One failed read in between changes nothing. Without a
 * connection there is no calm to claim, and a problem is a last known one.
 */
export function tell(last: LastRead | undefined, { isOffline = false, ...question }: Moment): Told {
  const nothing = isOffline ? OFFLINE : NOT_READ
  const calmLasts = isOffline ? -1 : CALM_LASTS
  if (!last) return nothing
  const verdict = judge(last.feed, question)
  // A device's clock may have been set back since.
  const age = Math.abs(question.now - last.readAt)
  if (age > (isTrouble(verdict) ? PROBLEM_LASTS : calmLasts)) return nothing
  return { verdict, readAt: last.readAt, isOld: age > calmLasts, feed: last.feed }
}

function isTrouble({ kind, maintenances, components }: Verdict): boolean {
  if (kind === 'problem') return true
  return kind === 'maintenance' && (maintenances.some(isRunning) || components.length > 0)
}
