import * as z from 'zod/mini'
import { keptOnDevice } from '../storage'
import type { FeedSource } from './feed'
import { parseFeed } from './parse-feed'
import { PROBLEM_LASTS, type LastRead } from './status'

// A strict content security policy blocks code made at run time.
z.config({ jitless: true })

const kept = keptOnDevice({
  key: 'status',
  version: 1,
  schema: z.object({ body: z.unknown(), fetchedAt: z.number() }),
})

/** Calls the listener when another tab has read. */
export const onKept = kept.onOtherTabs

/** Keeps the last read for the next page load and for other tabs. */
export function keep(body: unknown, fetchedAt: number): void {
  kept.write({ body, fetchedAt })
}

/** The last read of any tab, if it can still say anything: not when it is unreadable, too old or from the future. */
export function recall({ pageId }: FeedSource, now = Date.now()): LastRead | undefined {
  const last = kept.read()
  if (!last || last.fetchedAt > now + 60_000 || now - last.fetchedAt > PROBLEM_LASTS) return undefined
  try {
    return { feed: parseFeed(last.body, pageId), readAt: last.fetchedAt }
  } catch {
    return undefined
  }
}
