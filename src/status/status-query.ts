import { QueryClient, queryOptions } from '@tanstack/react-query'
import { readStatus, SOURCE } from './feed'
import type { Feed } from './feed-types'
import { keep, onKept, recall } from './kept'
import { drawJitter, EVERY, isDue, nextPoll } from './polling'

/** The one client; only status is fetched in this app, so no provider spreads it. */
export const client = new QueryClient()

const QUERY = ['status']

/**
 * One query for all who ask. No retries: each would multiply the load on a service in trouble. A further
 * view of the same page never reads by itself, so that walking through articles does not get around the wait.
 *
 * @param jitter from `drawJitter`
 */
export const statusOptions = (jitter: number) =>
  queryOptions<Feed>({
    queryKey: QUERY,
    queryFn: async ({ signal }) => {
      const { feed, body } = await readStatus(signal)
      keep(body, Date.now())
      return feed
    },
    staleTime: EVERY,
    // One small entry for the whole visit; a timer to drop it would keep the build's process alive.
    gcTime: Infinity,
    refetchInterval: ({ state }) => nextPoll(state, jitter),
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: ({ state }) => isDue(state),
    refetchOnReconnect: ({ state }) => isDue(state),
    refetchOnMount: ({ state }) => isDue(state),
    retryOnMount: ({ state }) => isDue(state),
    retry: false,
    structuralSharing: true,
  })

export const statusQuery = statusOptions(drawJitter())

/**
 * Ties the client to the window: it learns of focus and connection, and takes over what other tabs read.
 *
 * @returns undoes it
 */
export function connect(): () => void {
  const takeOver = () => take(recall(SOURCE))
  const unread = client.getQueryState<Feed>(QUERY)?.data === undefined
  if (unread) takeOver()
  client.mount()
  const stopListening = onKept(takeOver)
  return () => {
    stopListening()
    client.unmount()
  }
}

function take(last: ReturnType<typeof recall>): void {
  const known = client.getQueryState(QUERY)?.dataUpdatedAt ?? 0
  if (last && last.readAt > known) client.setQueryData(QUERY, last.feed, { updatedAt: last.readAt })
}
