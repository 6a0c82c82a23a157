import * as m from '#words'
import { shortDate, type Clock } from '../time/format'
import { durationWords } from '../time/duration'
import type { Impact, Incident } from './postings'

const MINUTE = 60_000
const DAY = 86_400_000
const TICKS = 3

/** The rows of the picture, worst first. */
export const LANES = ['critical', 'major', 'minor', 'unrated'] as const
export type Lane = (typeof LANES)[number]

export const LANE_NAMES: Record<Lane, string> = {
  critical: m.status_severity_critical(),
  major: m.status_severity_major(),
  minor: m.status_severity_minor(),
  unrated: m.status_severity_unrated(),
}

const LANE_OF: Partial<Record<Impact, Lane>> = { critical: 'critical', major: 'major', minor: 'minor' }

export interface Mark {
  id: string
  name: string
  lane: Lane
  /** Percent of the width. */
  from: number
  to: number
}

export interface Timeline {
  from: number
  to: number
  marks: Mark[]
  /** Times along the axis, evenly apart. */
  ticks: number[]
}

export function laneOf({ impact }: Pick<Incident, 'impact'>): Lane {
  return LANE_OF[impact] ?? 'unrated'
}

/** Places incidents on an axis from the first start to now; nothing where none has a start. */
export function buildTimeline(incidents: readonly Incident[], now: number): Timeline | undefined {
  const starts = incidents.flatMap(({ startedAt }) => startedAt ?? [])
  if (starts.length === 0) return undefined
  const to = Math.max(now, ...starts)
  const from = Math.min(...starts, to - DAY)
  const place = (time: number) => Math.min(100, Math.max(0, (100 * (time - from)) / (to - from)))
  return {
    from,
    to,
    marks: incidents.flatMap(({ id, name, impact, startedAt, endedAt }) =>
      startedAt === undefined
        ? []
        : [{ id, name, lane: laneOf({ impact }), from: place(startedAt), to: place(endedAt ?? to) }],
    ),
    ticks: Array.from({ length: TICKS + 1 }, (_, index) => from + (index * (to - from)) / TICKS),
  }
}

/** A time's percent of the width; nothing outside of the axis. */
export function positionOf(time: number | undefined, { from, to }: Timeline): number | undefined {
  return time !== undefined && time >= from && time <= to ? (100 * (time - from)) / (to - from) : undefined
}

/** How long an incident lasted, or has lasted so far; nothing where it is not known. */
function lengthOf({ startedAt, endedAt, status }: Incident, now: number): number | undefined {
  if (startedAt === undefined) return undefined
  if (endedAt !== undefined) return Math.max(0, endedAt - startedAt)
  return status === 'resolved' || status === 'postmortem' || status === 'unknown' ? undefined : now - startedAt
}

/** The length that half of the finished incidents did not exceed. */
export function medianLength(incidents: readonly Incident[]): number | undefined {
  const lengths = incidents
    .flatMap((incident) => (incident.endedAt === undefined ? [] : (lengthOf(incident, 0) ?? [])))
    .toSorted((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) / 2)]
}

/** The list as a whole in a sentence or two. */
export function historySummary(incidents: readonly Incident[], clock?: Clock): string {
  const starts = incidents.flatMap(({ startedAt }) => startedAt ?? [])
  const count = incidents.length
  const counted =
    starts.length > 0
      ? m.status_history_count_since({ count, date: shortDate(Math.min(...starts), clock) })
      : m.status_history_count({ count })
  const median = medianLength(incidents)
  return median === undefined ? counted : `${counted} ${halfText(median)}`
}

/** What the picture shows: `1 critical, 14 major, 28 minor`. */
export function countByLane(incidents: readonly Incident[]): string {
  return LANES.map((lane) => ({ lane, count: incidents.filter((incident) => laneOf(incident) === lane).length }))
    .filter(({ count }) => count > 0)
    .map(({ lane, count }) => COUNTED[lane]({ count }))
    .join(', ')
}

const COUNTED: Record<Lane, (inputs: { count: number }) => string> = {
  critical: (inputs) => m.status_count_critical(inputs),
  major: (inputs) => m.status_count_major(inputs),
  minor: (inputs) => m.status_count_minor(inputs),
  unrated: (inputs) => m.status_count_unrated(inputs),
}

/** How long an incident lasted. */
export function lengthText(incident: Incident, now: number): string {
  const length = lengthOf(incident, now)
  if (length === undefined) return m.status_history_unknown()
  const words = length < MINUTE ? m.status_length_short() : inMinutes(length)
  return incident.endedAt === undefined ? m.status_length_so_far({ length: words }) : words
}

function halfText(length: number): string {
  return length < MINUTE ? m.status_history_half_short() : m.status_history_half({ length: inMinutes(length) })
}

function inMinutes(length: number): string {
  return durationWords(Math.round(length / MINUTE) * MINUTE)
}
