import * as z from 'zod/mini'
import { toLink, toPlainText } from './plain-text'

// A strict content security policy forbids the code that the schema library would otherwise generate.
z.config({ jitless: true })

/**
 * The shape of a Statuspage v2 `summary.json`, lenient where real pages differ: lists that are absent
 * (incident.io, Rootly), links and times that are null, words nobody documented. A list that is null, an
 * item without id or name and a body without page or status are refused, since what they hide is not known.
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

/** incident.io says `full_outage`. */
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

export const summarySchema = z.object({
  page,
  status: z.object({ indicator: word(['none', 'minor', 'major', 'critical', 'maintenance']) }),
  components: list(component),
  incidents: list(incident),
  scheduled_maintenances: list(maintenance),
})

/** `incidents.json`: without its list it says nothing, so an absent one is refused. */
export const historySchema = z.object({ page, incidents: z.array(incident) })

export type Summary = z.infer<typeof summarySchema>

/** Stamps of the feed always carry their zone, so the built-in parser is safe on them. */
function toTime(stamp: string | null | undefined): number | undefined {
  const time = Date.parse(stamp ?? '')
  return Number.isNaN(time) ? undefined : time
}
