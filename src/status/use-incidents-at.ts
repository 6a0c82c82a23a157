import site from 'virtual:site'
import { atSentence } from './at-words'
import type { Incident } from './feed-types'
import { incidentsAt, type AtAnswer } from './incidents-at'
import { useHistory } from './use-history'
import { useNow } from '../ui/use-now'

export interface IncidentsAt {
  /** `unknown` where the history could not be read, does not reach that time or leaves it open. */
  state: 'idle' | 'loading' | 'unknown' | 'none' | 'some'
  /** The answer in one sentence, without a full stop; empty while idle. */
  sentence: string
  /** What was open then, or began soon after. */
  incidents: Incident[]
}

/**
 * Whether the status page lists an incident for a time. Reads the page's history once a time is asked
 * about; at build time and while hydrating it is idle or loading.
 *
 * @param at absent while nothing is asked
 */
export function useIncidentsAt(at: number | undefined): IncidentsAt {
  const now = useNow()
  const read = useHistory(at !== undefined, at)
  if (at === undefined || read.state === 'idle') return { state: 'idle', sentence: '', incidents: [] }
  if (read.state === 'loading') return { state: 'loading', sentence: 'Loading the incident history', incidents: [] }
  if (read.state === 'failed') {
    return { state: 'unknown', sentence: `The incident history of ${site.product} couldn’t be loaded`, incidents: [] }
  }
  const answer = incidentsAt(read.history, { at, now, readAt: read.readAt, settings: site.status })
  return {
    state: stateOf(answer),
    sentence: atSentence(answer, { product: site.product, at }),
    incidents: 'incidents' in answer ? answer.incidents : [],
  }
}

function stateOf({ kind }: AtAnswer): IncidentsAt['state'] {
  if (kind === 'some' || kind === 'soon') return 'some'
  return kind === 'none' ? 'none' : 'unknown'
}
