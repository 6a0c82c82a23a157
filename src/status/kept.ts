import * as z from 'zod/mini'
import type { FeedSource } from './feed'
import { parseFeed } from './parse-feed'
import { PROBLEM_LASTS, type LastRead } from './status'

export const KEY = 'status'

const keptSchema = z.object({ body: z.unknown(), fetchedAt: z.number() })

/** Keeps the last read for the next page load and for other tabs. Blocked or full storage loses only that. */
export function keep(body: unknown, fetchedAt: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ body, fetchedAt }))
  } catch {
    // Without storage, every page load reads anew.
  }
}

/** The last read of any tab, if it can still say anything. */
export function recall(source: FeedSource): LastRead | undefined {
  try {
    return parseKept(localStorage.getItem(KEY), source)
  } catch {
    return undefined
  }
}

/** @param text what storage holds; anything unreadable, too old or from the future counts as nothing */
export function parseKept(text: string | null, { pageId }: FeedSource, now = Date.now()): LastRead | undefined {
  try {
    const { body, fetchedAt } = z.parse(keptSchema, JSON.parse(text ?? ''))
    if (fetchedAt > now + 60_000 || now - fetchedAt > PROBLEM_LASTS) return undefined
    return { feed: parseFeed(body, pageId), readAt: fetchedAt }
  } catch {
    return undefined
  }
}
