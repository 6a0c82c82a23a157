import { queryOptions } from '@tanstack/react-query'
import { readHistory } from './feed'
import type { History } from './feed-types'
import { EVERY, isDue } from './polling'

/**
 * The last incidents, read only where they are shown or asked about, and not kept on the device. Like the
 * status itself: no retries, and a further view reads anew only after a minute.
 *
 * @param until a time that the list has to reach; while it does not, it is read again
 */
export const historyOptions = (until?: number) =>
  queryOptions<History>({
    queryKey: ['status-history'],
    queryFn: ({ signal }) => readHistory(signal),
    staleTime: EVERY,
    gcTime: Infinity,
    refetchInterval: ({ state }) => waitUntil(until, state),
    refetchOnWindowFocus: false,
    refetchOnReconnect: ({ state }) => isDue(state),
    refetchOnMount: ({ state }) => isDue(state),
    retryOnMount: ({ state }) => isDue(state),
    retry: false,
  })

/** A failed read is left to the reader to repeat. */
function waitUntil(
  until: number | undefined,
  { dataUpdatedAt, errorUpdatedAt }: { dataUpdatedAt: number; errorUpdatedAt: number },
): number | false {
  const now = Date.now()
  if (until === undefined || dataUpdatedAt === 0 || errorUpdatedAt > dataUpdatedAt) return false
  if (until <= dataUpdatedAt || until > now) return false
  return Math.max(1000, dataUpdatedAt + EVERY - now)
}
