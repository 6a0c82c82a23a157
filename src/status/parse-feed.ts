import * as v from 'valibot'
import {
  type Feed,
  type FeedComponent,
  FeedError,
  type History,
  type Incident,
  type Maintenance,
  type NamedComponent,
  type Update,
} from './postings'

/*
 * The shape of a Statuspage v2 `summary.json`, lenient where real pages differ: lists that are absent (incident.io,
 * Rootly), links and times that are null, undocumented words. A list that is null, an item without id or name and a
 * body without page or status are refused, because what they hide is not known.
 */
/** Takes any value, and none at all, for what it can mean. */
const lenient = <T>(read: (value: unknown) => T) => v.pipe(v.optional(v.unknown(), null), v.transform(read))

const asText = (value: unknown) => (typeof value === 'string' ? value : '')
const asWord =
  <const T extends string>(words: readonly T[]) =>
  (value: unknown): T | 'unknown' =>
    words.find((known) => known === value) ?? 'unknown'

const text = lenient((value) => toPlainText(asText(value)))
const link = lenient((value) => toLink(asText(value)))
const time = lenient((value) => toTime(asText(value)))
const flag = lenient((value) => value === true)
const id = v.pipe(v.string(), v.minLength(1))
const name = v.pipe(id, v.transform(toPlainText))
const list = <const T extends v.GenericSchema>(item: T) => v.optional(v.array(item), [])

const asState = asWord(['operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance'])

const component = v.object({
  id,
  name,
  /** incident.io writes `full_outage`. */
  status: lenient((value) => asState(value === 'full_outage' ? 'major_outage' : value)),
  group: flag,
  group_id: v.fallback(v.nullish(v.string()), undefined),
})

const update = v.object({
  id: lenient(asText),
  status: lenient((value) => (typeof value === 'string' ? value : 'unknown')),
  body: text,
  display_at: time,
  created_at: time,
  affected_components: v.fallback(v.nullish(v.array(v.object({ code: v.optional(v.string()), name }))), undefined),
})

const posting = {
  id,
  name,
  shortlink: link,
  created_at: time,
  incident_updates: v.fallback(list(update), []),
  components: v.fallback(list(v.object({ id, name })), []),
}

const incident = v.object({
  ...posting,
  status: lenient(asWord(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'])),
  impact: lenient(asWord(['none', 'minor', 'major', 'critical', 'maintenance'])),
  started_at: time,
  resolved_at: time,
})

const maintenance = v.object({
  ...posting,
  status: lenient(asWord(['scheduled', 'in_progress', 'verifying', 'completed'])),
  scheduled_for: time,
  scheduled_until: time,
})

const page = v.object({ id: lenient(asText) })

const summarySchema = v.object({
  page,
  status: v.object({ indicator: lenient(asWord(['none', 'minor', 'major', 'critical', 'maintenance'])) }),
  components: list(component),
  incidents: list(incident),
  scheduled_maintenances: list(maintenance),
})

/** `incidents.json`: an absent list is refused, because without it the body says nothing. */
const historySchema = v.object({ page, incidents: v.array(incident) })

type Summary = v.InferOutput<typeof summarySchema>

/** Stamps of the feed always have a zone, so the built-in parser is safe. */
function toTime(stamp: string): number | undefined {
  const time = Date.parse(stamp)
  return Number.isNaN(time) ? undefined : time
}

type RawIncident = Summary['incidents'][number]
type RawMaintenance = Summary['scheduled_maintenances'][number]
type Posting = RawIncident | RawMaintenance

/**
 * Parses the body of `summary.json`.
 *
 * @param pageId the page that the body must be of: a moved or mistyped address can answer for another product
 * @throws FeedError when the body is of no known shape, or of another page
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
 * Parses the body of `incidents.json`. The page lists its latest postings, so the list is complete from the day the
 * oldest of them was posted; when that incident began does not count, because some are posted afterwards.
 *
 * @throws FeedError as `parseFeed`
 */
export function parseHistory(body: unknown, pageId: string): History {
  const { incidents } = check(historySchema, body, pageId)
  const posted = incidents.flatMap(({ created_at, started_at }) => created_at ?? started_at ?? [])
  return {
    incidents: incidents.map((raw) => toIncident(raw, [])).toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),
    coversFrom: posted.length > 0 ? Math.min(...posted) : undefined,
  }
}

function check<T extends { page: { id: string } }>(
  schema: v.GenericSchema<unknown, T>,
  body: unknown,
  pageId: string,
): T {
  const { success, output, issues } = v.safeParse(schema, body)
  if (!success) throw new FeedError('shape', v.getDotPath(issues[0]) ?? '')
  if (output.page.id !== pageId) throw new FeedError('other-page', output.page.id)
  return output
}

/** Without groups, which repeat the worst state of their members and would count each fault twice. */
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

/** The resolved update, if there is one: a report on the causes may follow days later. */
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
 * The components that a posting names, in its own list or in its updates. A posting may name a group. An item of an
 * update that only says that nothing was affected has no code.
 */
function namedComponents(raw: Posting, leaves: FeedComponent[]): NamedComponent[] {
  const inUpdates = raw.incident_updates
    .flatMap((update) => update.affected_components ?? [])
    .flatMap(({ code, name }) => (code ? [{ id: code, name }] : []))
  const named = new Map([...inUpdates, ...raw.components].map(({ id, name }) => [id, name]))
  return [...named].map(([id, name]) => ({ id, name, group: leaves.find((leaf) => leaf.id === id)?.group }))
}

const LONGEST = 10_000

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
}

/**
 * Text from the feed as plain text: markup dropped, line breaks kept, entities decoded once. A link's
 * http(s) address follows its words in brackets. The result may hold `<` and is only ever shown as text.
 */
export function toPlainText(markup: string): string {
  const text = markup
    .slice(0, LONGEST)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<a\b([^>]*)>([^<]*)<\/a\s*>/gi, (_, attributes: string, words: string) => keepAddress(attributes, words))
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '• ')
    .replace(/<[a-z/!][^>]*>/gi, '')
  return tidy(decodeEntities(text))
}

function keepAddress(attributes: string, words: string): string {
  const address = /href\s*=\s*["']?([^"'\s]+)/i.exec(attributes)?.[1]
  const link = toLink(address === undefined ? undefined : decodeEntities(address))
  return link === undefined || words.includes(link.replace(/\/$/, '')) ? words : `${words} (${link})`
}

/** The address when it is an absolute http(s) one, else nothing. */
export function toLink(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (entity, name: string) => {
    if (name.startsWith('#')) return fromCodePoint(name) ?? entity
    return ENTITIES[name.toLowerCase()] ?? entity
  })
}

function fromCodePoint(name: string): string | undefined {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
