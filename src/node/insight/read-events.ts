import { z } from 'zod'
import { batchSchema, eventSchema, type InsightEvent } from '../../insight/schema'

/** One event of a file, with the language of the page and, where the receiver wrote it, the day. */
export interface Line {
  event: InsightEvent
  language: string
  day?: string
}

/** The lines of a file that are no events. They do not stop a report. */
export interface Unread {
  lines: number
  /** The first of them, counted from 1. */
  first?: number
}

const lineHead = z.object({ day: z.iso.date().optional(), language: batchSchema.shape.language })

/**
 * Reads events a line at a time, so a file may be larger than memory. A line is an event as `deploy/events` writes it, or
 * the body of a request as another receiver may keep it.
 *
 * @param unread receives what could not be read
 */
export async function* readEvents(lines: AsyncIterable<string>, unread: Unread): AsyncGenerator<Line> {
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim() === '') continue
    const found = parseLine(text)
    if (found) yield* found
    else {
      unread.lines += 1
      unread.first ??= number
    }
  }
}

function parseLine(text: string): Line[] | undefined {
  const value = parseJson(text)
  const batch = batchSchema.safeParse(value).data
  if (batch) return batch.events.map((event) => ({ event, language: batch.language }))
  const head = lineHead.safeParse(value).data
  if (!head) return undefined
  const { day: _, language: __, ...rest } = value as Record<string, unknown>
  const event = eventSchema.safeParse(rest).data
  return event && [{ event, ...head }]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
