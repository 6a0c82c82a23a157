import { expect, it } from 'vitest'
import { z } from 'zod'
import { EVENTS, NO_EVENTS } from '../../test/fixtures/insight'
import { batchSchema, eventSchema, eventsJsonSchema } from './schema'

const published = JSON.parse(JSON.stringify(eventsJsonSchema())) as z.core.JSONSchema.JSONSchema
const check = z.fromJSONSchema(published)
const batchOf = (events: unknown[]) => ({ version: 1, language: 'en', events })

it('has an example of every kind', () => {
  const kinds = eventSchema.options.map(({ shape }) => shape.kind.value)
  expect(EVENTS.map(({ kind }) => kind)).toEqual(kinds)
})

it.each(EVENTS.map((event) => [event.kind, event] as const))(
  '%s fits the shape and the published schema',
  (_, event) => {
    expect(batchSchema.safeParse(batchOf([event])).error).toBeUndefined()
    expect(check.safeParse(batchOf([event])).error).toBeUndefined()
  },
)

it.each(NO_EVENTS)('both refuse %s', (_, body) => {
  expect(batchSchema.safeParse(body).success).toBe(false)
  expect(check.safeParse(body).success).toBe(false)
})
