import site from 'virtual:site'
import { FeedError } from './feed-error'
import type { Feed, History } from './feed-types'
import { parseFeed, parseHistory } from './parse-feed'
import { readJson } from './read-json'

/** Where a feed is read: each address of `summary.json` in turn until one answers as it should. */
export interface FeedSource {
  urls: string[]
  pageId: string
}

const override = import.meta.env.VITE_STATUS_URL as string | undefined

/** The provider serves every page under its id as well, which still answers when the own host does not. */
export const SOURCE: FeedSource = {
  urls: override ? [override] : [site.status.feed, `https://${site.status.pageId}.statuspage.io/api/v2/summary.json`],
  pageId: site.status.pageId,
}

/** One successful read: the feed, and the body it came from, which is what may be kept. */
export interface Reading {
  feed: Feed
  body: unknown
}

/**
 * Reads the status page.
 *
 * @param signal ends the read early
 * @throws FeedError of the first address when none answers as it should; the signal's reason when ended early
 */
export function readStatus(signal: AbortSignal, { urls, pageId } = SOURCE): Promise<Reading> {
  return readFirst(urls, signal, (body) => ({ body, feed: parseFeed(body, pageId) }))
}

/** Reads the last incidents, which the page serves beside its summary. Otherwise as `readStatus`. */
export function readHistory(signal: AbortSignal, { urls, pageId } = SOURCE): Promise<History> {
  const beside = urls.map((url) => new URL('incidents.json', url).href)
  return readFirst(beside, signal, (body) => parseHistory(body, pageId))
}

async function readFirst<T>(urls: string[], signal: AbortSignal, parse: (body: unknown) => T): Promise<T> {
  let first: unknown
  for (const url of urls) {
    try {
      return parse(await readJson(url, signal))
    } catch (error) {
      signal.throwIfAborted()
      console.debug('status page not read:', url, String(error))
      first ??= error
    }
  }
  throw first ?? new FeedError('network')
}
