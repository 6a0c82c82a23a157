import type { Component, Site } from '../content-model/types'
import {
  type Feed,
  type FeedComponent,
  type Incident,
  type NamedComponent,
  componentSeverity,
  incidentSeverity,
  isOpen,
  isRunning,
  plannedMaintenances,
  worst,
  type PlannedMaintenance,
  type Severity,
} from './postings'

const MINUTE = 60_000
/** How long "no problems" may be claimed after a fetch. */
const CALM_LASTS = 15 * MINUTE
/** How long a problem may be shown as last known. */
export const PROBLEM_LASTS = 24 * 60 * MINUTE

/** What a verdict rests on. All lists are worst or next first. */
interface Findings {
  incidents: Incident[]
  /** Watched components that are not operational. */
  components: FeedComponent[]
  /** Running, or due within 72 hours. */
  maintenances: PlannedMaintenance[]
  /** Names of problems outside of the watched parts. */
  elsewhere: string[]
}

/** Why there is no verdict although the page was fetched, or that it was not. */
type Doubt = 'not-fetched' | 'offline' | 'parts-missing' | 'unknown-word' | 'unexplained'

export type Verdict =
  | ({ kind: 'problem'; severity: Severity } & Findings)
  | ({ kind: 'unknown'; doubt: Doubt } & Findings)
  | ({ kind: 'maintenance' } & Findings)
  | ({ kind: 'fine' } & Findings)

interface Question {
  settings: Watch
  now: number
  /** One watched part; absent for all of them. */
  part?: Component
}

/** A verdict and how much it is worth now. */
export interface StatusSnapshot {
  verdict: Verdict
  /** When the feed behind it was fetched. */
  readAt?: number
  /** The verdict is the last known one, no longer current. */
  isOld: boolean
  /** Absent where the verdict does not rest on a feed. */
  feed?: Feed
}

const NOTHING: Findings = { incidents: [], components: [], maintenances: [], elsewhere: [] }
export const NOT_FETCHED: StatusSnapshot = {
  verdict: { kind: 'unknown', doubt: 'not-fetched', ...NOTHING },
  isOld: false,
}
const OFFLINE: StatusSnapshot = { verdict: { kind: 'unknown', doubt: 'offline', ...NOTHING }, isOld: false }

/**
 * What the last fetch still says. "No problems" is valid for 15 minutes; a problem or running maintenance for 24 hours, marked as
 * old after 15 minutes; then nothing is known. One failed fetch in between changes nothing. Without a connection there
 * is no calm to claim, and a problem is the last known one.
 *
 * @param isOffline the device knows that it has no connection
 */
export function computeStatus(
  last: { feed: Feed; readAt: number } | undefined,
  { isOffline = false, ...question }: Question & { isOffline?: boolean },
): StatusSnapshot {
  const nothing = isOffline ? OFFLINE : NOT_FETCHED
  const calmLasts = isOffline ? -1 : CALM_LASTS
  if (!last) return nothing
  const verdict = deriveVerdict(last.feed, question)
  // The device's clock may have been set back since.
  const age = Math.abs(question.now - last.readAt)
  if (age > (isTrouble(verdict) ? PROBLEM_LASTS : calmLasts)) return nothing
  return { verdict, readAt: last.readAt, isOld: age > calmLasts, feed: last.feed }
}

function isTrouble({ kind, maintenances, components }: Verdict): boolean {
  if (kind === 'problem') return true
  return kind === 'maintenance' && (maintenances.some(isRunning) || components.length > 0)
}

/**
 * What a feed says of all watched parts, or of one: the worst of the open incidents that affect them and of their
 * states, whatever the page's own indicator. Doubt outweighs everything but a problem and running maintenance, so that
 * nothing is called fine that is not known to be.
 */
export function deriveVerdict(feed: Feed, question: Question): Verdict {
  const findings = collectFindings(feed, question)
  const severity = worst([...findings.incidents.map(incidentSeverity), ...findings.components.map(componentSeverity)])
  if (severity) return { kind: 'problem', severity, ...findings }
  if (isUnderMaintenance(findings)) return { kind: 'maintenance', ...findings }
  const doubt = findDoubt(feed, findings, question)
  if (doubt) return { kind: 'unknown', doubt, ...findings }
  return { kind: findings.maintenances.length > 0 ? 'maintenance' : 'fine', ...findings }
}

function collectFindings(feed: Feed, { settings, now, part }: Question): Findings {
  const open = feed.incidents.filter(isOpen)
  const isInScope = (posting: Incident | PlannedMaintenance) => affects(posting, settings, part)
  return {
    incidents: open.filter(isInScope).toSorted(bySeverityThenStart),
    components: watchedComponents(feed, settings, part).filter(({ state }) => state !== 'operational'),
    maintenances: plannedMaintenances(feed, now).filter((one) => one.isNear && isInScope(one)),
    elsewhere: problemsElsewhere(
      feed,
      open.filter((incident) => !isInScope(incident)),
      settings,
    ),
  }
}

function isUnderMaintenance({ components, maintenances }: Findings): boolean {
  return maintenances.some(isRunning) || components.some(({ state }) => state === 'under_maintenance')
}

function findDoubt(feed: Feed, { incidents, components }: Findings, { settings, part }: Question): Doubt | undefined {
  if (areMissing(feed, settings, part)) return 'parts-missing'
  if (incidents.length > 0 || components.some(({ state }) => state === 'unknown')) return 'unknown-word'
  if (feed.indicator === 'unknown') return 'unknown-word'
  return isUnexplained(feed) ? 'unexplained' : undefined
}

/** A severe indicator with nothing listed that could cause it. A mild one lingers on healthy pages. */
function isUnexplained({ indicator, components, incidents }: Feed): boolean {
  if (indicator !== 'major' && indicator !== 'critical') return false
  return components.every(({ state }) => state === 'operational') && !incidents.some(isOpen)
}

function problemsElsewhere(feed: Feed, incidents: Incident[], settings: Watch): string[] {
  if (incidents.length > 0) return incidents.map(({ name }) => name)
  return feed.components
    .filter((component) => componentSeverity(component) && !isWatched(component, settings))
    .map(({ name }) => name)
}

function bySeverityThenStart(a: Incident, b: Incident): number {
  const [first, second] = [incidentSeverity(a), incidentSeverity(b)]
  if (first !== second) return first === worst([first, second]) ? -1 : 1
  return (b.startedAt ?? 0) - (a.startedAt ?? 0)
}

/** Which parts of the service matter, and which never raise an alarm, from `content/site.yaml`. */
export type Watch = Pick<Site['status'], 'watch' | 'quiet'>

/** The watched parts in the order of the settings. */
export function watchedParts({ watch }: Watch): Component[] {
  return Object.keys(watch) as Component[]
}

/**
 * The watched parts that a component of the feed belongs to: by id, else by words in its own name, else by words in
 * the name of its group. Empty for a quiet component and for one that belongs to no watched part.
 */
export function partsOf({ id, name, group = '' }: NamedComponent, settings: Watch): Component[] {
  const byId = watchedParts(settings).filter((part) => settings.watch[part].ids.includes(id))
  if (byId.length > 0) return byId
  const words = [name, group].find((one) => isQuiet(one, settings) || partsInWords(one, settings).length > 0)
  return words === undefined || isQuiet(words, settings) ? [] : partsInWords(words, settings)
}

/** The watched parts that a text mentions. */
export function partsInWords(words: string, settings: Watch): Component[] {
  return watchedParts(settings).filter((part) => settings.watch[part].names.some((name) => contains(words, name)))
}

/** Whether a text is about a part that never raises an alarm. */
export function isQuiet(words: string, { quiet }: Watch): boolean {
  return quiet.some((name) => contains(words, name))
}

/** @param part one watched part; absent for all of them */
export function watchedComponents(feed: Feed, settings: Watch, part?: Component): FeedComponent[] {
  return feed.components.filter((component) => isWatched(component, settings, part))
}

function isWatched(component: NamedComponent, settings: Watch, part?: Component): boolean {
  const parts = partsOf(component, settings)
  return part === undefined ? parts.length > 0 : parts.includes(part)
}

/**
 * Whether an incident or maintenance concerns the watched parts, or one of them. A posting that names no component
 * may concern anything, unless its title is only about a quiet part.
 */
function affects(posting: { name: string; components: NamedComponent[] }, settings: Watch, part?: Component): boolean {
  if (posting.components.length > 0) return posting.components.some((named) => isWatched(named, settings, part))
  return !isQuiet(posting.name, settings) || partsInWords(posting.name, settings).length > 0
}

/**
 * Whether the watched components are gone from the feed. An id in the settings was once on the page, so its absence
 * means that the page changed; a part configured by likely names alone may never have been listed.
 */
export function areMissing(feed: Feed, settings: Watch, part?: Component): boolean {
  if (watchedComponents(feed, settings, part).length === 0) return true
  const withIds = watchedParts(settings).filter((one) => settings.watch[one].ids.length > 0)
  return part === undefined && withIds.some((one) => watchedComponents(feed, settings, one).length === 0)
}

const expressions = new Map<string, RegExp>()

/** Matches whole words, so that "core" is not found in "Encore"; a plural counts. */
function contains(words: string, name: string): boolean {
  const expression = expressions.get(name) ?? wholeWords(name)
  expressions.set(name, expression)
  return expression.test(words)
}

function wholeWords(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`(?:^|[^a-z0-9])${literal}s?(?:$|[^a-z0-9])`, 'i')
}
