import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import site from 'virtual:site'
import type { Component } from '../content-model/types'
import { NOT_READ, tell, type Told } from './status'
import { client, connect, statusQuery } from './status-query'
import { useOnline } from '../ui/use-online'
import { useIdle } from '../ui/use-idle'
import { useNow } from '../ui/use-now'
import { sentence } from './words'

export interface Status extends Told {
  /** Nothing is known yet because the first read has not ended; say neither "fine" nor "could not be checked". */
  isWaiting: boolean
  /** The verdict in one sentence, without a full stop. */
  sentence: string
}

/**
 * The live status, shared by all who ask: one read for the whole page, polled politely. Waits until the
 * page is painted; at build time and while hydrating it is waiting.
 *
 * @param part one watched part of the service; absent for all of them
 */
export function useStatus(part?: Component): Status {
  const idle = useIdle()
  const now = useNow()
  const isOffline = !useOnline()
  useEffect(() => (idle ? connect() : undefined), [idle])
  const query = useQuery({ ...statusQuery, enabled: idle }, client)
  const { data: feed, dataUpdatedAt: readAt, errorUpdatedAt, fetchStatus } = query
  const told = idle ? tell(feed && { feed, readAt }, { settings: site.status, now, part, isOffline }) : NOT_READ
  const isReading = fetchStatus === 'fetching' && errorUpdatedAt <= readAt
  return {
    ...told,
    isWaiting: told === NOT_READ && (!idle || isReading),
    sentence: sentence(told.verdict, { ...told, product: site.product, now, part }),
  }
}
