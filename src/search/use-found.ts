import { useEffect, useMemo, useState } from 'react'
import type { Filters } from '../content-model/filters'
import type { Provider } from './provider'
import type { Found } from './search'

interface Later {
  from: Promise<Found>
  found?: Found
}

/**
 * What the search finds for a query: at once where the engine answers at once, a little later where it works aside.
 *
 * @param provider absent until it is loaded
 * @param query empty asks nothing
 * @returns with `last` what was found for a query before, until the answer to this one is there
 */
export function useFound(provider: Provider | undefined, query: string, typing: boolean, filters?: Filters) {
  const answer = useMemo(
    () => (query === '' ? undefined : provider?.find(query, { typing, filters })),
    [provider, query, typing, filters],
  )
  const [later, setLater] = useState<Later>()
  useEffect(() => {
    if (!(answer instanceof Promise)) return undefined
    let isWanted = true
    const settle = (found?: Found) => {
      if (isWanted) setLater({ from: answer, found })
    }
    answer.then(settle, () => settle())
    return () => {
      isWanted = false
    }
  }, [answer])
  if (!(answer instanceof Promise)) return { found: answer, last: answer, hasFailed: false }
  const isThis = later?.from === answer
  return { found: isThis ? later.found : undefined, last: later?.found, hasFailed: isThis && !later.found }
}
