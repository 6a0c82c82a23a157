import site from 'virtual:site'
import { FeedError, type Feed, type History } from './postings'
import { parseFeed, parseHistory } from './parse-feed'

const TIMEOUT = 10_000
const MAX_BYTES = 1_000_000

/** Where a feed is fetched: each address of `summary.json` in turn until one answers with a feed. */
export interface FeedSource {
  urls: string[]
  pageId: string
}

const override = import.meta.env.VITE_STATUS_URL as string | undefined

/** The provider serves every page under its id as well, which still answers when the page's own host does not. */
export const SOURCE: FeedSource = {
  urls: override ? [override] : [site.status.feed, `https://${site.status.pageId}.statuspage.io/api/v2/summary.json`],
  pageId: site.status.pageId,
}

/** The feed, and the body that it was parsed from, which is what is persisted. */
export interface FetchedFeed {
  feed: Feed
  body: unknown
}

/**
 * Fetches the status page.
 *
 * @throws FeedError of the first address when none answers with a feed; the signal's reason when aborted
 */
export function fetchFeed(signal: AbortSignal, { urls, pageId } = SOURCE): Promise<FetchedFeed> {
  return fetchFirst(urls, signal, (body) => ({ body, feed: parseFeed(body, pageId) }))
}

/** Fetches the last incidents, which the page serves next to its summary. Otherwise as `fetchFeed`. */
export function fetchHistory(signal: AbortSignal, { urls, pageId } = SOURCE): Promise<History> {
  const historyUrls = urls.map((url) => new URL('incidents.json', url).href)
  return fetchFirst(historyUrls, signal, (body) => parseHistory(body, pageId))
}

async function fetchFirst<T>(urls: string[], signal: AbortSignal, parse: (body: unknown) => T): Promise<T> {
  let firstError: unknown
  for (const url of urls) {
    try {
      return parse(await fetchJson(url, signal))
    } catch (error) {
      signal.throwIfAborted()
      console.debug('status page not read:', url, String(error))
      firstError ??= error
    }
  }
  throw firstError ?? new FeedError('network')
}

/**
 * No header, credential or cache mode: each would cost a preflight or the provider's caching.
 *
 * @throws FeedError when the response fails, takes over 10 s, is over 1 MB, or is not JSON by type and content
 */
async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  // Not AbortSignal.any and .timeout, which browsers of 2022 lack.
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, TIMEOUT)
  signal.addEventListener('abort', abort)
  try {
    return decode(await readText(await fetch(url, { signal: controller.signal })))
  } catch (error) {
    if (error instanceof FeedError) throw error
    throw new FeedError(controller.signal.aborted ? 'timeout' : 'network', String(error))
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

/** Checks the type first: a page that moved, or a sign-in page in between, answers 200 with HTML. */
async function readText(response: Response): Promise<string> {
  if (!response.ok) throw new FeedError('http', String(response.status))
  const type = response.headers.get('content-type') ?? ''
  if (!/\bjson\b/i.test(type)) throw new FeedError('content-type', type)
  return response.body ? readStream(response.body) : response.text()
}

async function readStream(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength
    if (size > MAX_BYTES) {
      await reader.cancel()
      throw new FeedError('too-large')
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FeedError('not-json')
  }
}
