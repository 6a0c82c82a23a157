import { durationWords } from '../time/duration'
import { shortDate, type Clock } from '../time/format'
import type { Impact, Incident } from './feed'

const MINUTE = 60_000
const DAY = 86_400_000
const TICKS = 3

/** The rows of the picture, worst first. */
export const LANES = ['Critical', 'Major', 'Minor', 'Not rated'] as const
export type Lane = (typeof LANES)[number]

const LANE_OF: Partial<Record<Impact, Lane>> = { critical: 'Critical', major: 'Major', minor: 'Minor' }

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
  return LANE_OF[impact] ?? 'Not rated'
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
  const span = starts.length > 0 ? ` since ${shortDate(Math.min(...starts), clock)}` : ''
  const median = medianLength(incidents)
  const half = median === undefined ? '' : ` Half of the resolved ones lasted ${atMost(median)}.`
  return `${countText(incidents.length)}${span}.${half}`
}

/** What the picture shows: `1 critical, 14 major, 28 minor`. */
export function countByLane(incidents: readonly Incident[]): string {
  return LANES.map((lane) => ({ lane, count: incidents.filter((incident) => laneOf(incident) === lane).length }))
    .filter(({ count }) => count > 0)
    .map(({ lane, count }) => `${count} ${lane.toLowerCase()}`)
    .join(', ')
}

/** How long an incident lasted. */
export function lengthText(incident: Incident, now: number): string {
  const length = lengthOf(incident, now)
  if (length === undefined) return 'Unknown'
  const words = length < MINUTE ? 'Under a minute' : durationWords(Math.round(length / MINUTE) * MINUTE)
  return incident.endedAt === undefined ? `${words} so far` : words
}

function atMost(length: number): string {
  return length < MINUTE ? 'under a minute' : `${durationWords(Math.round(length / MINUTE) * MINUTE)} or less`
}

function countText(count: number): string {
  return count === 1 ? '1 incident' : `${count} incidents`
}
