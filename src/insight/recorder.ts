import { DELAY, MOST_EVENTS, MOST_IN_ALL } from './limits'
import { maskQuery } from './mask-query'
import type { Batch, InsightEvent } from './schema'

interface Options {
  language: string
  /** Hands a batch over. It never throws, and nobody waits for it. */
  send: (body: string) => void
}

/** Collects events and sends them later, several in one request. */
export interface Recorder {
  /**
   * The same event counts once in a page view. Queries are masked here, so that no caller can forget it; an event whose
   * query has no word left does not count.
   */
  record: (event: InsightEvent) => void
  /** Sends what has been collected, and from now on at once: the page may be gone in the next moment. */
  leave: () => void
  /** The page is visible again: collect as before. */
  comeBack: () => void
}

/**
 * Keeps events in memory only: nothing is stored on the device, and what could not be sent is gone. Nothing in a batch says
 * who or when.
 */
export function createRecorder({ language, send }: Options): Recorder {
  const seen = new Set<string>()
  let waiting: InsightEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLeaving = false

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const events = waiting
    waiting = []
    if (events.length > 0) send(JSON.stringify({ version: 1, language, events } satisfies Batch))
  }

  return {
    record(given) {
      const event = masked(given)
      if (!event) return
      const key = JSON.stringify(event)
      if (seen.has(key) || seen.size >= MOST_IN_ALL) return
      seen.add(key)
      waiting.push(event)
      if (isLeaving || waiting.length >= MOST_EVENTS) flush()
      else timer ??= setTimeout(flush, DELAY)
    },
    leave() {
      isLeaving = true
      flush()
    },
    comeBack() {
      isLeaving = false
    },
  }
}

function masked(event: InsightEvent): InsightEvent | undefined {
  if (!('query' in event)) return event
  const query = maskQuery(event.query)
  return query === undefined ? undefined : { ...event, query }
}

/**
 * Posts a batch so that it survives the page: `fetch` with `keepalive` rather than `sendBeacon`, which would send the
 * cookies that the endpoint's host has set. No preflight, no referrer, no answer read. A failure is forgotten.
 */
export function post(endpoint: string, body: string): void {
  fetch(endpoint, {
    method: 'POST',
    // Plain text needs no preflight, for which a page that closes has no time.
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    body,
    keepalive: true,
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  }).catch(() => undefined)
}

/** Starts the recorder of this page: it sends after a while, and when the page is hidden or left. */
export function startRecorder(endpoint: string, language: string): Recorder {
  const recorder = createRecorder({ language, send: (body) => post(endpoint, body) })
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? recorder.leave() : recorder.comeBack(),
  )
  window.addEventListener('pagehide', recorder.leave)
  // The browser may restore this page from its back/forward cache.
  window.addEventListener('pageshow', recorder.comeBack)
  return recorder
}
