import * as z from 'zod/mini'
import {
  type Feed,
  type FeedComponent,
  FeedError,
  type History,
  type Incident,
  type Maintenance,
  type NamedComponent,
  type Update,
} from './feed'

// The content security policy forbids the code that zod would otherwise generate.
z.config({ jitless: true })

/*
 * The shape of a Statuspage v2 `summary.json`, lenient where real pages differ: lists that are absent (incident.io,
 * Rootly), links and times that are null, undocumented words. A list that is null, an item without id or name and a
 * body without page or status are refused, because what they hide is not known.
 */
const word = <const T extends string>(words: readonly T[]) =>
  z.pipe(
    z.catch(z.string(), ''),
    z.transform((value): T | 'unknown' => words.find((known) => known === value) ?? 'unknown'),
  )

const text = z.pipe(z.catch(z.string(), ''), z.transform(toPlainText))
const name = z.pipe(z.string().check(z.minLength(1)), z.transform(toPlainText))
const link = z.pipe(z.catch(z.nullish(z.string()), undefined), z.transform(toLink))
const time = z.pipe(z.catch(z.nullish(z.string()), undefined), z.transform(toTime))
const id = z.string().check(z.minLength(1))
const flag = z.catch(z.boolean(), false)
const list = <T extends z.core.SomeType>(item: T) => z.prefault(z.array(item), [])

/** incident.io writes `full_outage`. */
const STATES = ['operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance'] as const
const state = z.pipe(
  z.transform((value) => (value === 'full_outage' ? 'major_outage' : value)),
  word(STATES),
)

const component = z.object({
  id,
  name,
  status: state,
  group: flag,
  group_id: z.catch(z.nullish(z.string()), undefined),
})

const update = z.object({
  id: z.catch(z.string(), ''),
  status: z.catch(z.string(), 'unknown'),
  body: text,
  display_at: time,
  created_at: time,
  affected_components: z.catch(z.nullish(z.array(z.object({ code: z.optional(z.string()), name }))), undefined),
})

const posting = {
  id,
  name,
  shortlink: link,
  created_at: time,
  incident_updates: z.catch(list(update), []),
  components: z.catch(list(z.object({ id, name })), []),
}

const incident = z.object({
  ...posting,
  status: word(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem']),
  impact: word(['none', 'minor', 'major', 'critical', 'maintenance']),
  started_at: time,
  resolved_at: time,
})

const maintenance = z.object({
  ...posting,
  status: word(['scheduled', 'in_progress', 'verifying', 'completed']),
  scheduled_for: time,
  scheduled_until: time,
})

const page = z.object({ id: z.catch(z.string(), '') })

const summarySchema = z.object({
  page,
  status: z.object({ indicator: word(['none', 'minor', 'major', 'critical', 'maintenance']) }),
  components: list(component),
  incidents: list(incident),
  scheduled_maintenances: list(maintenance),
})

/** `incidents.json`: an absent list is refused, because without it the body says nothing. */
const historySchema = z.object({ page, incidents: z.array(incident) })

type Summary = z.infer<typeof summarySchema>

/** Stamps of the feed always have a zone, so the built-in parser is safe. */
function toTime(stamp: string | null | undefined): number | undefined {
  const time = Date.parse(stamp ?? '')
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

function check<T extends { page: { id: string } }>(schema: z.core.$ZodType<T>, body: unknown, pageId: string): T {
  const result = z.safeParse(schema, body)
  if (!result.success) throw new FeedError('shape', result.error.issues[0]?.path.join('.'))
  const { page } = result.data
  if (page.id !== pageId) throw new FeedError('other-page', page.id)
  return result.data
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
