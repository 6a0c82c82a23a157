import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import site from 'virtual:site'
import type { Component } from '../content-model/types'
import { useIdle, useNow, useOnline } from '../ui/hooks'
import { statusQuery, syncWithTabs } from './queries'
import { statusSentence } from './status-text'
import { computeStatus, NOT_FETCHED, type StatusSnapshot } from './verdict'

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
