import type { Feed, FeedComponent, Incident, Maintenance, NamedComponent, Update } from './feed-types'
import { summarySchema, type Summary } from './feed-schema'
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
  const result = summarySchema.safeParse(body)
  if (!result.success) throw new FeedError('shape', result.error.issues[0]?.path.join('.'))
  const { page, status, components, incidents, scheduled_maintenances: maintenances } = result.data
  if (page.id !== pageId) throw new FeedError('other-page', page.id)
  const leaves = toLeaves(components)
  return {
    indicator: status.indicator,
    components: leaves,
    incidents: incidents.map((raw) => toIncident(raw, leaves)),
    maintenances: maintenances.map((raw) => toMaintenance(raw, leaves)),
  }
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
  const { status, impact, started_at, created_at } = raw
  return { ...toPosting(raw, leaves), status, impact, startedAt: started_at ?? created_at }
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
