import type { Feed, Maintenance } from './feed-types'

const HOUR = 3_600_000
const NEAR = 72 * HOUR
/** How long a plan without an end is taken to last. */
const WINDOW = 24 * HOUR

/** The status decides, not the clock: maintenance starts late and ends early. The clock only adds that it is late. */
export type Phase = 'upcoming' | 'late' | 'running' | 'overrun'

export interface Planned extends Maintenance {
  phase: Phase
  /** Running, or due within 72 hours: near enough to tell readers who came for something else. */
  isNear: boolean
}

/** Maintenance that is not over: running first, then by planned start. */
export function planned({ maintenances }: Feed, now: number): Planned[] {
  return maintenances
    .filter(({ status }) => status !== 'completed')
    .map((maintenance) => ({ ...maintenance, phase: phaseOf(maintenance, now), isNear: isNear(maintenance, now) }))
    .toSorted((a, b) => Number(isRunning(b)) - Number(isRunning(a)) || (a.startsAt ?? 0) - (b.startsAt ?? 0))
}

export function isRunning({ status }: Maintenance): boolean {
  return status === 'in_progress' || status === 'verifying'
}

function phaseOf(maintenance: Maintenance, now: number): Phase {
  const { startsAt, endsAt } = maintenance
  if (isRunning(maintenance)) return endsAt !== undefined && endsAt < now ? 'overrun' : 'running'
  return startsAt !== undefined && startsAt < now ? 'late' : 'upcoming'
}

/** A plan whose window has passed without a start was forgotten, and tells a passer-by nothing. */
function isNear(maintenance: Maintenance, now: number): boolean {
  const { startsAt, endsAt } = maintenance
  if (isRunning(maintenance) || startsAt === undefined) return true
  return startsAt - now <= NEAR && (endsAt ?? startsAt + WINDOW) >= now
}
