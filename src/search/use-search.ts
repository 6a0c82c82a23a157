import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Filters } from '../content-model/filters'
import { partQuery } from '../ui/part-query'
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
