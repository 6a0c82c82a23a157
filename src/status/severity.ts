import type { FeedComponent, Incident } from './feed-types'

export type Severity = 'minor' | 'major' | 'critical'

const RANK: Record<Severity, number> = { minor: 1, major: 2, critical: 3 }

export function worst(severities: (Severity | undefined)[]): Severity | undefined {
  return severities.filter((severity) => severity !== undefined).toSorted((a, b) => RANK[b] - RANK[a])[0]
}

/** Listed and not over. A word nobody documented counts as open; it is never a reason for calm. */
export function isOpen({ status }: Pick<Incident, 'status'>): boolean {
  return status !== 'resolved' && status !== 'postmortem'
}

/**
 * How bad an open incident is: nothing when its status is a word nobody documented, at least minor
 * otherwise, because pages leave incidents at impact "none" while service is down.
 */
export function severityOf({ status, impact }: Incident): Severity | undefined {
  if (status === 'unknown') return undefined
  return impact === 'major' || impact === 'critical' ? impact : 'minor'
}

export function partSeverity({ state }: FeedComponent): Severity | undefined {
  if (state === 'degraded_performance') return 'minor'
  if (state === 'partial_outage') return 'major'
  return state === 'major_outage' ? 'critical' : undefined
}
