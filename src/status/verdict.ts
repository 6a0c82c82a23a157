import type { Component } from '../content-model/types'
import type { Feed, FeedComponent, Incident } from './feed-types'
import { planned, type Planned } from './maintenance'
import { isOpen, partSeverity, severityOf, worst, type Severity } from './severity'
import { touches } from './touches'
import { areMissing, componentsOf, isWatched, type Watch } from './watch'

/** What is known beside the verdict itself. All lists are worst or next first. */
interface Findings {
  incidents: Incident[]
  /** Watched components that are not operational. */
  components: FeedComponent[]
  /** Running, or due within 72 hours. */
  maintenances: Planned[]
  /** What is wrong with parts nobody here depends on, by name. */
  elsewhere: string[]
}

/** Why nothing can be said although the page was read, or that it was not read. */
type Doubt = 'not-read' | 'offline' | 'parts-missing' | 'unknown-word' | 'unexplained'

export type Verdict =
  | ({ kind: 'problem'; severity: Severity } & Findings)
  | ({ kind: 'unknown'; doubt: Doubt } & Findings)
  | ({ kind: 'maintenance' } & Findings)
  | ({ kind: 'fine' } & Findings)

export const NOTHING: Findings = { incidents: [], components: [], maintenances: [], elsewhere: [] }

interface Question {
  settings: Watch
  now: number
  /** One watched part; absent for all of them. */
  part?: Component
}

/**
 * What a feed says of all watched parts, or of one: the worst of the open incidents that touch them and of
 * their states, whatever the page's own indicator. Doubt outweighs everything but a problem and running
 * maintenance, so that nothing is called fine that is not known to be.
 */
export function judge(feed: Feed, question: Question): Verdict {
  const findings = find(feed, question)
  const severity = worst([...findings.incidents.map(severityOf), ...findings.components.map(partSeverity)])
  if (severity) return { kind: 'problem', severity, ...findings }
  if (isUnderMaintenance(findings)) return { kind: 'maintenance', ...findings }
  const doubt = doubtIn(feed, findings, question)
  if (doubt) return { kind: 'unknown', doubt, ...findings }
  return { kind: findings.maintenances.length > 0 ? 'maintenance' : 'fine', ...findings }
}

function find(feed: Feed, { settings, now, part }: Question): Findings {
  const open = feed.incidents.filter(isOpen)
  const scope = (posting: Incident | Planned) => touches(posting, settings, part)
  return {
    incidents: open.filter(scope).toSorted(byWeight),
    components: componentsOf(feed, settings, part).filter(({ state }) => state !== 'operational'),
    maintenances: planned(feed, now)
      .filter(({ isNear }) => isNear)
      .filter(scope),
    elsewhere: elsewhere(
      feed,
      open.filter((incident) => !scope(incident)),
      settings,
    ),
  }
}

function isUnderMaintenance({ components, maintenances }: Findings): boolean {
  return (
    maintenances.some(({ phase }) => phase === 'running' || phase === 'overrun') ||
    components.some(({ state }) => state === 'under_maintenance')
  )
}

function doubtIn(feed: Feed, { incidents, components }: Findings, { settings, part }: Question): Doubt | undefined {
  if (areMissing(feed, settings, part)) return 'parts-missing'
  if (incidents.length > 0 || components.some(({ state }) => state === 'unknown')) return 'unknown-word'
  if (feed.indicator === 'unknown') return 'unknown-word'
  return isUnexplained(feed) ? 'unexplained' : undefined
}

/** A loud indicator with nothing listed that could cause it; a mild one lingers on healthy pages. */
function isUnexplained({ indicator, components, incidents }: Feed): boolean {
  if (indicator !== 'major' && indicator !== 'critical') return false
  return components.every(({ state }) => state === 'operational') && !incidents.some(isOpen)
}

function elsewhere(feed: Feed, incidents: Incident[], settings: Watch): string[] {
  if (incidents.length > 0) return incidents.map(({ name }) => name)
  return feed.components
    .filter((component) => partSeverity(component) && !isWatched(component, settings))
    .map(({ name }) => name)
}

function byWeight(a: Incident, b: Incident): number {
  const order = worst([severityOf(a), severityOf(b)])
  if (severityOf(a) !== severityOf(b)) return severityOf(a) === order ? -1 : 1
  return (b.startedAt ?? 0) - (a.startedAt ?? 0)
}
