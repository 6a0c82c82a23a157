import * as z from 'zod/mini'
import type { Feed, FeedComponent, History, Incident, Maintenance, NamedComponent, Update } from './feed-types'
import { historySchema, summarySchema, type Summary } from './feed-schema'
import { FeedError } from './feed-error'

type RawIncident = Summary['incidents'][number]
type RawMaintenance = Summary['scheduled_maintenances'][number]
type Posting = RawIncident | RawMaintenance

/**
 * The feed behind a decoded body.
 *
 * @param pageId the page the body must be of: a moved or mistyped address can answer for another product
 * @throws FeedError when the body is not of a known shape, or of another page
 */
export function parseFeed(body: unknown, pageId: string): Feed {
  const { status, components, incidents, scheduled_maintenances: maintenances } = check(summarySchema, body, pageId)
  const leaves = toLeaves(components)
  return {
    indicator: status.indicator,
    components: leaves,
    incidents: incidents.map((raw) => toIncident(raw, leaves)),
    maintenances: maintenances.map((raw) => toMaintenance(raw, leaves)),
  }
}

/**
 * The history behind a decoded body. The page lists its latest postings, so the list is whole from the day
 * the oldest of them was posted; when that one began says nothing, because postings are made afterwards too.
 *
 * @throws FeedError as above
 */
export function parseHistory(body: unknown, pageId: string): History {
  const { incidents } = check(historySchema, body, pageId)
  const posted = incidents.flatMap(({ created_at, started_at }) => created_at ?? started_at ?? [])
  return {
    incidents: incidents.map((raw) => toIncident(raw, [])).toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),
    coversFrom: posted.length > 0 ? Math.min(...posted) : undefined,
  }
}

function check<T extends { page: { id: string } }>(schema: z.core.$ZodType<T>, body: unknown, pageId: string): T {
  const result = z.safeParse(schema, body)
  if (!result.success) throw new FeedError('shape', result.error.issues[0]?.path.join('.'))
  const { page } = result.data
  if (page.id !== pageId) throw new FeedError('other-page', page.id)
  return result.data
}

/** Groups repeat the worst state of their members, so they would count each fault twice. */
function toLeaves(components: Summary['components']): FeedComponent[] {
  const names = new Map(components.filter(({ group }) => group).map(({ id, name }) => [id, name]))
  const filled = new Set(components.map((component) => component.group_id))
  return components
    .filter(({ id, group }) => !group || !filled.has(id))
    .map(({ id, name, status, group_id }) => ({ id, name, state: status, group: names.get(group_id ?? '') }))
}

function toIncident(raw: RawIncident, leaves: FeedComponent[]): Incident {
  const { status, impact, started_at, created_at, resolved_at } = raw
  const posting = toPosting(raw, leaves)
  const endedAt = isOver(status) ? (resolved_at ?? endOf(posting.updates)) : undefined
  return { ...posting, status, impact, startedAt: started_at ?? created_at, endedAt }
}

function isOver(status: RawIncident['status']): boolean {
  return status === 'resolved' || status === 'postmortem'
}

/** A report on the causes can follow the end by days. */
function endOf(updates: Update[]): number | undefined {
  return (updates.find(({ status }) => status === 'resolved') ?? updates[0])?.at
}

function toMaintenance(raw: RawMaintenance, leaves: FeedComponent[]): Maintenance {
  return { ...toPosting(raw, leaves), status: raw.status, startsAt: raw.scheduled_for, endsAt: raw.scheduled_until }
}

function toPosting(raw: Posting, leaves: FeedComponent[]) {
  const { id, name, shortlink } = raw
  return { id, name, link: shortlink, updates: toUpdates(raw), components: namedComponents(raw, leaves) }
}

/** Newest first by the time shown, because the order of the list is not contractual. */
function toUpdates({ incident_updates }: Posting): Update[] {
  return incident_updates
    .map(({ id, status, body, display_at, created_at }) => ({ id, status, text: body, at: display_at ?? created_at }))
    .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
}

/**
 * The parts a posting names, in its own list or in its updates. A posting may name a group, and an
 * update may hold an item that only says that nothing was affected, which carries no code.
 */
function namedComponents(raw: Posting, leaves: FeedComponent[]): NamedComponent[] {
  const inUpdates = raw.incident_updates
    .flatMap((update) => update.affected_components ?? [])
    .flatMap(({ code, name }) => (code ? [{ id: code, name }] : []))
  const named = new Map([...inUpdates, ...raw.components].map(({ id, name }) => [id, name]))
  return [...named].map(([id, name]) => ({ id, name, group: leaves.find((leaf) => leaf.id === id)?.group }))
}
