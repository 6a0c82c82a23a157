import type { History, Incident } from './feed-types'
import { isOpen } from './severity'
import { isQuiet, partsInWords, type Watch } from './watch'

const MINUTE = 60_000
/** Someone has to notice trouble before it is posted, so an incident that begins a little later may be the one. */
const EARLY = 30 * MINUTE

/** What the history says of one minute. */
export type AtAnswer =
  | { kind: 'some'; incidents: Incident[] }
  | { kind: 'soon'; incidents: Incident[] }
  | { kind: 'none'; elsewhere: Incident[] }
  | { kind: 'not-covered'; since?: number }
  | { kind: 'unknown'; why: 'ahead' | 'unclear' | 'read-before' }

interface Question {
  /** The minute asked about. */
  at: number
  /** May be up to a minute old. */
  now: number
  /** When the history was read. */
  readAt: number
  settings: Watch
}

/**
 * Whether incidents were open at a minute (`some`), began within half an hour after it (`soon`), or neither.
 * Incidents of quiet parts alone are named beside a "none". A "none" is given only where the list is whole,
 * was read after that minute and holds nothing that cannot be placed in time.
 */
export function incidentsAt({ incidents, coversFrom }: History, { at, now, readAt, settings }: Question): AtAnswer {
  if (at > now + MINUTE) return { kind: 'unknown', why: 'ahead' }
  const matter = incidents.filter((incident) => !isQuietOnly(incident, settings))
  const open = matter.filter((incident) => wasOpen(incident, at))
  if (open.length > 0) return { kind: 'some', incidents: open }
  if (matter.some((incident) => isUnplaced(incident, at))) return { kind: 'unknown', why: 'unclear' }
  const soon = matter.filter(({ startedAt = 0 }) => startedAt > at && startedAt - at <= EARLY)
  if (soon.length > 0) return { kind: 'soon', incidents: soon.toReversed() }
  if (coversFrom === undefined || at < coversFrom) return { kind: 'not-covered', since: coversFrom }
  if (readAt < at) return { kind: 'unknown', why: 'read-before' }
  return { kind: 'none', elsewhere: incidents.filter((incident) => wasOpen(incident, at)) }
}

function wasOpen(incident: Incident, at: number): boolean {
  const { startedAt, endedAt = Infinity } = incident
  return startedAt !== undefined && startedAt < at + MINUTE && endedAt >= at && !isUnplaced(incident, at)
}

/** Whether it may or may not have been open then: it has no start, or began before and has no known end. */
function isUnplaced({ startedAt, endedAt, status }: Incident, at: number): boolean {
  if (startedAt === undefined) return true
  const hasEnd = endedAt !== undefined || (status !== 'unknown' && isOpen({ status }))
  return startedAt < at + MINUTE && !hasEnd
}

/** The parts a reader of any article may depend on are more than the watched ones; only quiet ones are not. */
function isQuietOnly({ name, components }: Incident, settings: Watch): boolean {
  const names = components.length > 0 ? components.map((component) => component.name) : [name]
  return names.every((words) => isQuiet(words, settings) && partsInWords(words, settings).length === 0)
}
