import { useQuery, useQueryClient, queryOptions, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import site from 'virtual:site'
import * as v from 'valibot'
import type { Component } from '../content-model/types'
import { useIdle, useNow, useOnline } from '../ui/hooks'
import { statusSentence } from './status-text'
import { computeStatus, NOT_FETCHED, type StatusSnapshot, PROBLEM_LASTS } from './verdict'
import { createPersistedStore } from '../storage'
import { type Feed, type History, isOpen, isRunning } from './postings'
import { fetchFeed, fetchHistory, SOURCE, type FeedSource } from './fetch-feed'
import { parseFeed } from './parse-feed'

export interface Status extends StatusSnapshot {
  /** The first fetch has not ended: say neither "fine" nor "couldn't be checked". */
  isWaiting: boolean
  /** The verdict in one sentence, without a full stop. */
  sentence: string
}

/**
 * The live status, shared by all components and polled. Waits until the page is painted; while the page is
 * prerendered or hydrated it is waiting.
 *
 * @param part one watched part of the service; absent for all of them
 */
export function useStatus(part?: Component): Status {
  const client = useQueryClient()
  const isIdle = useIdle()
  const now = useNow()
  const isOffline = !useOnline()
  // Before the query below, so that it does not fetch what another tab has just fetched.
  useEffect(() => (isIdle ? syncWithTabs(client) : undefined), [client, isIdle])
  const query = useQuery({ ...statusQuery, enabled: isIdle })
  const { data: feed, dataUpdatedAt: readAt, errorUpdatedAt, fetchStatus } = query
  const snapshot = isIdle
    ? computeStatus(feed && { feed, readAt }, { settings: site.status, now, part, isOffline })
    : NOT_FETCHED
  const isFetching = fetchStatus === 'fetching' && errorUpdatedAt <= readAt
  return {
    ...snapshot,
    isWaiting: snapshot === NOT_FETCHED && (!isIdle || isFetching),
    sentence: statusSentence(snapshot.verdict, { ...snapshot, product: site.product, now, part }),
  }
}

const MINUTE = 60_000
const POLL = MINUTE
/** With nothing open, a problem seen three minutes later is soon enough. */
const POLL_WHEN_CALM = 3 * MINUTE
const MAX_POLL = 15 * MINUTE

interface QueryTimes {
  dataUpdatedAt: number
  errorUpdatedAt: number
}

/**
 * The live status, one query for the whole page. No retries: each would multiply the load on a service in trouble.
 * Another component on the same page never fetches by itself, so that walking through articles does not get around
 * the interval.
 *
 * @param jitter from `drawJitter`
 */
export const statusOptions = (jitter: number) =>
  queryOptions<Feed>({
    queryKey: ['status'],
    queryFn: async ({ signal }) => {
      const { feed, body } = await fetchFeed(signal)
      persistFeed(body, Date.now())
      return feed
    },
    staleTime: POLL,
    // One small entry for the whole visit; a timer to drop it would keep the build's process alive.
    gcTime: Infinity,
    refetchInterval: ({ state }) => pollInterval(state, jitter),
    refetchOnWindowFocus: ({ state }) => isDue(state),
    refetchOnReconnect: ({ state }) => isDue(state),
    refetchOnMount: ({ state }) => isDue(state),
    retryOnMount: ({ state }) => isDue(state),
    retry: false,
  })

const statusQuery = statusOptions(drawJitter())

/** Spreads the tabs by a fifth either way. Drawn once for each tab: at each poll it would restart the timer. */
export function drawJitter(random = Math.random()): number {
  return 0.8 + 0.4 * random
}

/**
 * Milliseconds to the next fetch: steady while fetches succeed, doubling up to 15 minutes while they fail.
 *
 * @param jitter so that tabs do not all ask at once when service comes back
 */
export function pollInterval(
  state: QueryTimes & { data: Feed | undefined; errorUpdateCount: number },
  jitter: number,
): number {
  const { data, dataUpdatedAt: succeeded, errorUpdatedAt: failed, errorUpdateCount: failures } = state
  if (failed <= succeeded) return Math.round((isCalm(data) ? POLL_WHEN_CALM : POLL) * jitter)
  const wait = succeeded ? Math.max(2 * POLL, failed - succeeded) : POLL * 2 ** Math.min(failures, 4)
  return Math.round(Math.min(MAX_POLL, wait * jitter))
}

function isCalm(feed: Feed | undefined): boolean {
  return feed !== undefined && !feed.incidents.some(isOpen) && !feed.maintenances.some(isRunning)
}

/** Whether to fetch when somebody returns to the tab, or opens one more view of the same query. */
export function isDue({ dataUpdatedAt, errorUpdatedAt }: QueryTimes, now = Date.now()): boolean {
  return now - Math.max(dataUpdatedAt, errorUpdatedAt) > POLL
}

/**
 * The last incidents, fetched only where they are shown or asked about, and not persisted. As with the status: no
 * retries, and another view fetches again only after a minute.
 *
 * @param until a time that the list has to reach; it is fetched again until it does
 */
export const historyQuery = (until?: number) =>
  queryOptions<History>({
    queryKey: ['status-history'],
    queryFn: ({ signal }) => fetchHistory(signal),
    staleTime: POLL,
    gcTime: Infinity,
    refetchInterval: ({ state }) => untilReached(until, state),
    refetchOnWindowFocus: false,
    refetchOnReconnect: ({ state }) => isDue(state),
    refetchOnMount: ({ state }) => isDue(state),
    retryOnMount: ({ state }) => isDue(state),
    retry: false,
  })

/** A failed fetch is not repeated: the page offers a button. */
function untilReached(until: number | undefined, { dataUpdatedAt, errorUpdatedAt }: QueryTimes): number | false {
  const now = Date.now()
  if (until === undefined || dataUpdatedAt === 0 || errorUpdatedAt > dataUpdatedAt) return false
  if (until <= dataUpdatedAt || until > now) return false
  return Math.max(1000, dataUpdatedAt + POLL - now)
}

const fetchSchema = v.object({ body: v.unknown(), fetchedAt: v.number() })
const persisted = createPersistedStore({
  key: 'status',
  version: 1,
  isValue: (value) => v.is(fetchSchema, value),
})

/** Persists the last fetch for the next page load and for other tabs. */
export function persistFeed(body: unknown, fetchedAt: number): void {
  persisted.write({ body, fetchedAt })
}

/** The last fetch of any tab; nothing where it is unreadable, from the future, or too old to say anything. */
export function restoreFeed({ pageId }: FeedSource, now = Date.now()): { feed: Feed; readAt: number } | undefined {
  const last = persisted.read()
  if (!last || last.fetchedAt > now + MINUTE || now - last.fetchedAt > PROBLEM_LASTS) return undefined
  try {
    return { feed: parseFeed(last.body, pageId), readAt: last.fetchedAt }
  } catch {
    return undefined
  }
}

/**
 * Takes over what earlier pages and other tabs fetched, so that several tabs poll like one.
 *
 * @returns stops it
 */
function syncWithTabs(client: QueryClient): () => void {
  const { queryKey } = statusQuery
  const takeOver = () => {
    const last = restoreFeed(SOURCE)
    const known = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    if (last && last.readAt > known) client.setQueryData(queryKey, last.feed, { updatedAt: last.readAt })
  }
  if (client.getQueryData(queryKey) === undefined) takeOver()
  return persisted.onOtherTabs(takeOver)
}
