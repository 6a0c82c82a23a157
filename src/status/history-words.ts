import { durationWords } from '../time/duration'
import type { Incident } from './feed-types'
import { LANES, laneOf, lengthOf, medianLength } from './timeline'
import { shortDate, type Clock } from '../time/format'

const MINUTE = 60_000

/** What the list shows as a whole, in a sentence or two. */
export function overview(incidents: readonly Incident[], clock?: Clock): string {
  const starts = incidents.flatMap(({ startedAt }) => startedAt ?? [])
  const span = starts.length > 0 ? ` since ${shortDate(Math.min(...starts), clock)}` : ''
  const median = medianLength(incidents)
  const half = median === undefined ? '' : ` Half of the resolved ones lasted ${atMost(median)}.`
  return `${counted(incidents.length)}${span}.${half}`
}

/** `1 critical, 14 major, 28 minor`: what the picture shows. */
export function countByLane(incidents: readonly Incident[]): string {
  return LANES.map((lane) => ({ lane, count: incidents.filter((incident) => laneOf(incident) === lane).length }))
    .filter(({ count }) => count > 0)
    .map(({ lane, count }) => `${count} ${lane.toLowerCase()}`)
    .join(', ')
}

/** How long an incident lasted. */
export function lengthWords(incident: Incident, now: number): string {
  const length = lengthOf(incident, now)
  if (length === undefined) return 'Unknown'
  const words = length < MINUTE ? 'Under a minute' : durationWords(Math.round(length / MINUTE) * MINUTE)
  return incident.endedAt === undefined ? `${words} so far` : words
}

function atMost(length: number): string {
  return length < MINUTE ? 'under a minute' : `${durationWords(Math.round(length / MINUTE) * MINUTE)} or less`
}

function counted(count: number): string {
  return count === 1 ? '1 incident' : `${count} incidents`
}
