import { useQuery } from '@tanstack/react-query'
import type { History } from './feed-types'
import { historyOptions } from './history-query'
import { client } from './status-query'
import { useIdle } from '../ui/use-idle'

export type HistoryRead =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'read'; history: History; readAt: number }

/**
 * The last incidents, shared by all who ask.
 *
 * @param wanted nothing is read before; what was read before stays
 * @param until a time that the list has to reach
 */
export function useHistory(wanted: boolean, until?: number): HistoryRead {
  const idle = useIdle()
  const { data, dataUpdatedAt, fetchStatus, refetch } = useQuery(
    { ...historyOptions(until), enabled: idle && wanted },
    client,
  )
  if (!wanted) return { state: 'idle' }
  if (idle && data) return { state: 'read', history: data, readAt: dataUpdatedAt }
  if (!idle || fetchStatus === 'fetching') return { state: 'loading' }
  return { state: 'failed', retry: () => void refetch() }
}
