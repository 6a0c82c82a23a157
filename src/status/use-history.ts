import { useQuery } from '@tanstack/react-query'
import site from 'virtual:site'
import { useIdle, useNow } from '../ui/hooks'
import type { History, Incident } from './feed'
import { incidentsAt, incidentsAtSentence, type IncidentsAtAnswer } from './incidents-at'
import { historyQuery } from './queries'

type HistoryState =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'loaded'; history: History; readAt: number }

/**
 * The last incidents, shared by all components.
 *
 * @param isWanted nothing is fetched before
 * @param until a time that the list has to reach
 */
export function useHistory(isWanted: boolean, until?: number): HistoryState {
  const isIdle = useIdle()
  const { data, dataUpdatedAt, fetchStatus, refetch } = useQuery({
    ...historyQuery(until),
    enabled: isIdle && isWanted,
  })
  if (!isWanted) return { state: 'idle' }
  if (isIdle && data) return { state: 'loaded', history: data, readAt: dataUpdatedAt }
  if (!isIdle || fetchStatus === 'fetching') return { state: 'loading' }
  return { state: 'failed', retry: () => void refetch() }
}

export interface IncidentsAt {
  /** `unknown` where the history could not be fetched, does not reach that time or leaves it open. */
  state: 'idle' | 'loading' | 'unknown' | 'none' | 'some'
  /** The answer in one sentence, without a full stop; empty while idle. */
  sentence: string
  /** What was open then, or began soon after. */
  incidents: Incident[]
}

/**
 * Whether the status page lists an incident for a time. Fetches the page's history once a time is given; while the
 * page is prerendered or hydrated it is idle or loading.
 *
 * @param at in milliseconds; absent while there is no question
 */
export function useIncidentsAt(at: number | undefined): IncidentsAt {
  const now = useNow()
  const query = useHistory(at !== undefined, at)
  if (at === undefined || query.state === 'idle') return { state: 'idle', sentence: '', incidents: [] }
  if (query.state === 'loading') return { state: 'loading', sentence: 'Loading the incident history', incidents: [] }
  if (query.state === 'failed') {
    return { state: 'unknown', sentence: `The incident history of ${site.product} couldn’t be loaded`, incidents: [] }
  }
  const answer = incidentsAt(query.history, { at, now, readAt: query.readAt, settings: site.status })
  return {
    state: stateOf(answer),
    sentence: incidentsAtSentence(answer, { product: site.product, at }),
    incidents: 'incidents' in answer ? answer.incidents : [],
  }
}

function stateOf({ kind }: IncidentsAtAnswer): IncidentsAt['state'] {
  if (kind === 'some' || kind === 'soon') return 'some'
  return kind === 'none' ? 'none' : 'unknown'
}
