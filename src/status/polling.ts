import type { Feed } from './feed-types'
import { isRunning } from './maintenance'
import { isOpen } from './severity'

export const EVERY = 60_000
/** With nothing open, a problem seen three minutes later is soon enough. */
const EVERY_WHEN_CALM = 3 * EVERY
const AT_MOST = 15 * EVERY

interface PollState {
  data: Feed | undefined
  dataUpdatedAt: number
  errorUpdatedAt: number
  errorUpdateCount: number
}

/** Drawn once for each tab: drawn anew at each poll, it would re-arm the timer for ever. */
export function drawJitter(random = Math.random()): number {
  return 0.8 + 0.4 * random
}

/**
 * Milliseconds to the next read: steady while reads succeed, doubling up to 15 minutes while they fail.
 *
 * @param jitter spreads the tabs, so that they do not all ask at once when service comes back
 */
export function nextPoll(state: PollState, jitter: number): number {
  const { dataUpdatedAt: succeeded, errorUpdatedAt: failed, errorUpdateCount: failures } = state
  if (failed <= succeeded) return Math.round((isCalm(state.data) ? EVERY_WHEN_CALM : EVERY) * jitter)
  const wait = succeeded ? Math.max(2 * EVERY, failed - succeeded) : EVERY * 2 ** Math.min(failures, 4)
  return Math.round(Math.min(AT_MOST, wait * jitter))
}

/** Whether a read is due for a reader who comes back, or for one more view of the same status. */
export function isDue(
  { dataUpdatedAt, errorUpdatedAt }: Pick<PollState, 'dataUpdatedAt' | 'errorUpdatedAt'>,
  now = Date.now(),
): boolean {
  return now - Math.max(dataUpdatedAt, errorUpdatedAt) > EVERY
}

function isCalm(feed: Feed | undefined): boolean {
  return feed !== undefined && !feed.incidents.some(isOpen) && !feed.maintenances.some(isRunning)
}
