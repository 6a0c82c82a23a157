import { DELAY, MOST_EVENTS, MOST_IN_ALL, LONGEST_QUERY } from './limits'
import type { Batch, InsightEvent } from './schema'
import { isPaste } from '../paste/paste-kind'
import { TAG } from '../paste/secret-tags'
import { maskSecrets } from '../paste/secrets'

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

const HIDDEN = '***'
const TAGS = new RegExp(TAG, 'g')
/** A whole address, a path of a computer or a server, a handle. */
const ADDRESS = /\S*(?:[:/\\]{2}|\\|@)\S*/g
/** A host or a file: letters, a dot, letters. */
const HOST = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}(?:[:/]\S*)?/gu
const IP = /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g
/** In digits of one word, whatever is between them: ids, accounts, serial numbers. Error codes are shorter. */
const SHORTEST_ID = 5
const HAS_WORD = /\p{L}{2}/u

/**
 * Masks a search before it is sent to an endpoint, more strictly than for the reader's own address, because somebody else
 * will read it. A name that is typed as a plain word cannot be recognized and remains.
 *
 * @param query as it was typed or is in the address
 * @returns one line; undefined if the text looks pasted or is too long, or if no word is left
 */
export function maskQuery(query: string): string | undefined {
  const typed = query.trim()
  if (typed === '' || isPaste(typed)) return undefined
  const line = maskOnce(typed)
  return line.length <= LONGEST_QUERY && HAS_WORD.test(line) ? line : undefined
}

function maskOnce(text: string): string {
  return maskSecrets(text)
    .text.replace(TAGS, HIDDEN)
    .replace(ADDRESS, HIDDEN)
    .replace(HOST, HIDDEN)
    .replace(IP, HIDDEN)
    .replace(/\S+/g, (word) => (word.replaceAll(/\D/g, '').length >= SHORTEST_ID ? HIDDEN : word))
    .replace(/\s+/g, ' ')
    .trim()
}
