import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Filters } from '../content-model/filters'
import { recognizedFor, useRecognizer } from '../paste/pasted'
import type { Recognition } from '../paste/recognize'
import { isPaste } from '../paste/paste-kind'
import { useLocation } from 'react-router'
import { partQuery } from '../ui/part-query'
import { answer } from './answer'
import type { Found, Provider } from './search'

/** The chunk that answers the first keystrokes. */
const earlyQuery = partQuery(['early-answers'], async () => ({
  answerEarly: (await import('virtual:early-answers')).answerEarly,
}))

/** The chunk with all that the ranker needs. */
export const searchQuery = partQuery(['search'], async () => (await import('virtual:search')).loadSearch())

/**
 * @returns loads the search on intent: first what answers the first keystrokes, then the rest. It tries again after a
 *   failure, and gives nothing when the search cannot be loaded.
 */
export function usePrepareSearch(): () => Promise<Provider | undefined> {
  const client = useQueryClient()
  return async () => {
    await client.prefetchQuery(earlyQuery)
    return client.fetchQuery(searchQuery).catch(() => undefined)
  }
}

/** @param wanted loads it at once; otherwise `usePrepareSearch` does */
export function useSearch(wanted: boolean) {
  const { data, isError } = useQuery({ ...searchQuery, enabled: wanted })
  return { loaded: data, hasFailed: isError }
}

export function useEarlyAnswers() {
  return useQuery({ ...earlyQuery, enabled: false }).data?.answerEarly
}

interface Later {
  from: Promise<Found>
  found?: Found
}

/**
 * What the search finds for a query: at once, or later where the engine works in a worker.
 *
 * @param provider absent until it is loaded
 * @param query empty asks nothing
 * @returns with `last` what was found for a query before, until the answer to this one is there
 */
export function useFound(provider: Provider | undefined, query: string, typing: boolean, filters?: Filters) {
  const found = useMemo(
    () => (query === '' ? undefined : provider?.find(query, { typing, filters })),
    [provider, query, typing, filters],
  )
  const [later, setLater] = useState<Later>()
  useEffect(() => {
    if (!(found instanceof Promise)) return undefined
    let isWanted = true
    const settle = (settled?: Found) => {
      if (isWanted) setLater({ from: found, found: settled })
    }
    found.then(settle, () => settle())
    return () => {
      isWanted = false
    }
  }, [found])
  if (!(found instanceof Promise)) return { found, last: found, hasFailed: false }
  const isThis = later?.from === found
  return { found: isThis ? later.found : undefined, last: later?.found, hasFailed: isThis && !later.found }
}

/** Answers a query, once what is needed for it is loaded. */
export function useAnswer(query: string, filters: Filters) {
  const isPasted = isPaste(query)
  const { loaded, hasFailed } = useSearch(query !== '')
  const { recognizer, hasFailed: cannotRead } = useRecognizer(query !== '')
  const recognition = useRecognition(query, isPasted ? recognizer?.recognizeNow : recognizer?.recognizeTypedNow)
  const isReady = query !== '' && (recognizer !== undefined || recognition !== undefined || cannotRead)
  const { found, hasFailed: cannotFind } = useFound(loaded, isReady ? query : '', false, filters)
  const answered = useMemo(
    () =>
      loaded && found && answer(found, loaded.cardOf, { recognition, isPasted, accepts: loaded.filteredBy(filters) }),
    [loaded, found, recognition, isPasted, filters],
  )
  return { answered, recognition, loaded, hasFailed: hasFailed || (isPasted && cannotRead) || cannotFind }
}

function useRecognition(query: string, recognize?: (text: string) => Recognition | undefined): Recognition | undefined {
  // The same query can be the result of another paste.
  const { key } = useLocation()
  const made = useMemo(() => ({ key, recognition: recognizedFor(query) }), [key, query])
  return useMemo(() => made.recognition ?? (query === '' ? undefined : recognize?.(query)), [made, query, recognize])
}
