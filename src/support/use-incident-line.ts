import { useIncidentsAt } from '../status/use-incidents-at'
import { parseLocalInput } from '../time/local-input'

/**
 * What the status history says of the time when it began; empty while that is not known.
 *
 * @param input the time as a `datetime-local` input holds it; nothing is read without one
 */
export function useIncidentLine(input: string | undefined): string {
  const { state, sentence } = useIncidentsAt(parseLocalInput(input ?? ''))
  return state === 'idle' || state === 'loading' ? '' : sentence
}
