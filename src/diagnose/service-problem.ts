import * as m from '#words'
import type { Component, ErrorEntry } from '../content-model/types'
import type { Verdict } from '../status/verdict'
import { clockTime, type Clock } from '../time/format'
import type { Answers } from './engine'

/** Something on the status page that would explain what the user sees. */
export interface ServiceProblem {
  kind: 'incident' | 'parts' | 'maintenance'
  /** As the status page calls it. */
  name: string
  since?: number
  /** When maintenance is planned to end. */
  endsAt?: number
  /** Every remaining candidate is one that only the service can fix. */
  isCertain: boolean
}

/** What the live status says about the answers: a problem that explains them, no problem, or nothing known. */
export type ServiceCheck = { kind: 'problem'; problem: ServiceProblem } | { kind: 'clear' } | { kind: 'unknown' }

/** Components that a place depends on, in addition to the error's own component. */
const ALSO_NEEDED: Readonly<Record<string, Component>> = { login: 'login', connected: 'api' }

/** Whether the service is the likeliest one to fix an error. Authors list the likeliest fixer first. */
function isServiceSide({ fixedBy }: Pick<ErrorEntry, 'fixedBy'>): boolean {
  return fixedBy[0] === 'service'
}

/** The components whose failure would explain the answers; none when people have to fix every candidate. */
export function relevantComponents(candidates: readonly ErrorEntry[], answers: Answers): Component[] {
  const causes = candidates.filter(isServiceSide).map(({ component }) => component)
  if (causes.length === 0) return []
  const also = Object.hasOwn(ALSO_NEEDED, answers.where ?? '') ? ALSO_NEEDED[answers.where ?? ''] : undefined
  return [...new Set(also ? [also, ...causes] : causes)]
}

/**
 * Compares the remaining candidates with the live status.
 *
 * @param judge the verdict on one component of the service
 */
export function checkService(
  candidates: readonly ErrorEntry[],
  answers: Answers,
  judge: (component: Component) => Verdict,
): ServiceCheck {
  const verdicts = relevantComponents(candidates, answers).map(judge)
  const isCertain = candidates.every(isServiceSide)
  const problem =
    readFirst(verdicts, 'problem', readIncident) ?? readFirst(verdicts, 'maintenance', readRunningMaintenance)
  if (problem) return { kind: 'problem', problem: { ...problem, isCertain } }
  return verdicts.some(isDoubtful) ? { kind: 'unknown' } : { kind: 'clear' }
}

/** A page that does not list the component still lists incidents, so without one the component counts as clear. */
function isDoubtful(verdict: Verdict): boolean {
  return verdict.kind === 'unknown' && verdict.doubt !== 'parts-missing'
}

type Reported = Omit<ServiceProblem, 'isCertain'>

function readFirst(verdicts: Verdict[], kind: Verdict['kind'], read: (verdict: Verdict) => Reported | undefined) {
  return verdicts.filter((verdict) => verdict.kind === kind).map(read)[0]
}

function readIncident({ incidents: [first], components }: Verdict): Reported {
  if (first) return { kind: 'incident', name: first.name, since: first.startedAt }
  return { kind: 'parts', name: joinNames(components) }
}

/** Planned maintenance explains nothing before it has begun. */
function readRunningMaintenance({ maintenances, components }: Verdict): Reported | undefined {
  const running = maintenances.find(({ phase }) => phase === 'running' || phase === 'overrun')
  if (running) return { kind: 'maintenance', name: running.name, since: running.startsAt, endsAt: running.endsAt }
  return components.length > 0 ? { kind: 'maintenance', name: joinNames(components) } : undefined
}

function joinNames(components: Verdict['components']): string {
  return components.map(({ name }) => name).join(', ')
}

/**
 * Describes a problem in a sentence or two: what is reported, and since when. For maintenance the start is the
 * planned one, because the status page reports no other.
 *
 * @param now decides whether a time needs its day; without it the sentence has no times
 */
export function problemSentence(problem: ServiceProblem, product: string, now?: number, clock?: Clock): string {
  const { kind, name, since, endsAt } = problem
  const time = (at: number | undefined) =>
    at === undefined || now === undefined ? undefined : clockTime(at, now, clock)
  const [from, until] = [time(since), time(endsAt)]
  if (kind === 'maintenance') {
    const isLate = endsAt !== undefined && now !== undefined && endsAt < now
    const sentence = maintenanceSentence({ product, name, from, until })
    return isLate ? `${sentence} ${m.diagnose_maintenance_late()}` : sentence
  }
  return from === undefined
    ? m.diagnose_problem({ product, name })
    : m.diagnose_problem_since({ product, name, since: from })
}

interface Maintenance {
  product: string
  name: string
  from: string | undefined
  until: string | undefined
}

function maintenanceSentence({ product, name, from, until }: Maintenance): string {
  if (from !== undefined && until !== undefined) return m.diagnose_maintenance_times({ product, name, from, until })
  if (from !== undefined) return m.diagnose_maintenance_from({ product, name, from })
  return until === undefined
    ? m.diagnose_maintenance({ product, name })
    : m.diagnose_maintenance_until({ product, name, until })
}
