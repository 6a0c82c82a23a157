import type { Component, ErrorEntry } from '../content-model/types'
import type { Verdict } from '../status/verdict'
import type { Answers } from './engine'

/** Something the status page reports that would explain what the reader sees. */
export interface KnownProblem {
  kind: 'incident' | 'parts' | 'maintenance'
  /** As the status page calls it. */
  name: string
  since?: number
  /** When maintenance is planned to end. */
  endsAt?: number
  /** Nothing but the service itself could be the cause. */
  isCertain: boolean
}

/** What the live status has to say to the answers: a problem that explains them, none, or nothing known. */
export type Outlook = { kind: 'problem'; problem: KnownProblem } | { kind: 'clear' } | { kind: 'unknown' }

/** Parts that somebody depends on beside those of the error itself. */
const ALSO_NEEDED: Readonly<Record<string, Component>> = { login: 'login', connected: 'api' }

/** Whether the service itself is the likeliest one to fix an error: authors name the likeliest first. */
export function isServiceSide({ fixedBy }: Pick<ErrorEntry, 'fixedBy'>): boolean {
  return fixedBy[0] === 'service'
}

/**
 * The parts of the service whose failure would explain the answers; none where all that is left is for
 * people to fix, and none before anything was answered.
 */
export function partsInQuestion(candidates: readonly ErrorEntry[], answers: Answers): Component[] {
  const causes = candidates.filter(isServiceSide).map(({ component }) => component)
  if (causes.length === 0) return []
  const also = Object.hasOwn(ALSO_NEEDED, answers.where ?? '') ? ALSO_NEEDED[answers.where ?? ''] : undefined
  return [...new Set(also ? [also, ...causes] : causes)]
}

/**
 * Holds what is left against the live status.
 *
 * @param judge the verdict on one part of the service
 */
export function outlook(
  candidates: readonly ErrorEntry[],
  answers: Answers,
  judge: (part: Component) => Verdict,
): Outlook {
  const verdicts = partsInQuestion(candidates, answers).map(judge)
  const isCertain = candidates.every(isServiceSide)
  const problem = find(verdicts, 'problem', incident) ?? find(verdicts, 'maintenance', maintenance)
  if (problem) return { kind: 'problem', problem: { ...problem, isCertain } }
  return verdicts.some(isDoubtful) ? { kind: 'unknown' } : { kind: 'clear' }
}

/** A page that does not list the part still lists its incidents, and there is none. */
function isDoubtful(verdict: Verdict): boolean {
  return verdict.kind === 'unknown' && verdict.doubt !== 'parts-missing'
}

type Found = Omit<KnownProblem, 'isCertain'>

function find(verdicts: Verdict[], kind: Verdict['kind'], read: (verdict: Verdict) => Found | undefined) {
  return verdicts.filter((verdict) => verdict.kind === kind).map(read)[0]
}

function incident({ incidents: [first], components }: Verdict): Found {
  if (first) return { kind: 'incident', name: first.name, since: first.startedAt }
  return { kind: 'parts', name: namesOf(components) }
}

/** Planned work explains nothing before it has begun. */
function maintenance({ maintenances, components }: Verdict): Found | undefined {
  const running = maintenances.find(({ phase }) => phase === 'running' || phase === 'overrun')
  if (running) return { kind: 'maintenance', name: running.name, since: running.startsAt, endsAt: running.endsAt }
  return components.length > 0 ? { kind: 'maintenance', name: namesOf(components) } : undefined
}

function namesOf(components: Verdict['components']): string {
  return components.map(({ name }) => name).join(', ')
}
