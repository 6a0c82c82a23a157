import { z } from 'zod'
import { articleId } from '../content-model/schema'
import { LONGEST_QUERY, MOST_EVENTS } from './limits'

/**
 * What a site with `events` in `site.yaml` sends, from which `api/events-schema.json` is generated. Strict on both sides:
 * a receiver refuses what is not in here. Fields may be added within version 1; a field that goes or changes its meaning
 * makes version 2.
 */

/** What masking takes out of a query before it is sent: at signs, whole addresses, five digits in a row. */
const MASKED = /^(?!.*(?:@|:\/\/|\d{5}))[^\r\n\t]+$/

const query = z
  .string()
  .min(1)
  .max(LONGEST_QUERY)
  .regex(MASKED)
  .describe('What was searched for, masked: *** stands for what may be secret or name somebody')
const article = articleId.describe('Permanent: the folder and the slug, such as errors/503')
const version = z.iso.date().describe('The day on which the article was last checked, which is its version')
const id = z.string().regex(/^[a-z0-9-]{1,60}$/)
const answers = z.record(id, id).describe('The wizard: question id → option id')

const events = [
  z.strictObject({ kind: z.literal('no-answer'), query }).describe('A search found nothing'),
  z
    .strictObject({ kind: z.literal('guesses-only'), query, guesses: z.array(article).min(1).max(3) })
    .describe('A search found only guesses'),
  z.strictObject({ kind: z.literal('guess-taken'), query, article }).describe('A reader opened one of the guesses'),
  z
    .strictObject({ kind: z.literal('helpful'), article, version, answer: z.enum(['yes', 'no']) })
    .describe('A reader said whether an article helped'),
  z
    .strictObject({
      kind: z.literal('none-fits'),
      answers,
      article: article
        .optional()
        .describe('The likeliest article, which the reader refused; absent when none was left'),
    })
    .describe('The wizard ended at "None of these", or no error was left'),
  z
    .strictObject({ kind: z.literal('question-left'), question: id, answers })
    .describe('A reader left the wizard at a question'),
  z
    .strictObject({ kind: z.literal('fixed'), article, version, step: id })
    .describe('A reader said that a step fixed it'),
  z
    .strictObject({ kind: z.literal('not-fixed'), article, version, step: id })
    .describe('A reader tried every step; the last one is named'),
] as const

export const eventSchema = z.discriminatedUnion('kind', events)

export const batchSchema = z
  .strictObject({
    version: z.literal(1),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .describe('The language of the pages, such as es'),
    events: z.array(eventSchema).min(1).max(MOST_EVENTS),
  })
  .describe('One request: what happened on one page view, in the order in which it happened, without times')

export type InsightEvent = z.infer<typeof eventSchema>
export type Batch = z.infer<typeof batchSchema>

/** JSON Schema 2020-12 of the body of a request: `api/events-schema.json`, and beside the receiver in `deploy/events`. */
export function eventsJsonSchema() {
  return z.toJSONSchema(batchSchema)
}
