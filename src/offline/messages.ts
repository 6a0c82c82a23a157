import * as z from 'zod/mini'

/** What the worker tells the pages while it saves. */
const newsSchema = z.union([
  /** Parts of the whole, 0 to 1. */
  z.object({ kind: z.literal('saving'), part: z.number() }),
  z.object({ kind: z.literal('saved') }),
  z.object({ kind: z.literal('failed'), isFull: z.boolean() }),
])

export type News = z.infer<typeof newsSchema>

/** @param data of a message from the worker; anything else is nothing */
export function parseNews(data: unknown): News | undefined {
  const { success, data: news } = z.safeParse(newsSchema, data)
  return success ? news : undefined
}

/** What a page asks of the worker: to save what is not here. */
export const SAVE = 'save'
