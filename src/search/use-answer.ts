import { useMemo } from 'react'
import type { Filters } from '../content-model/filters'
import type { Recognition } from '../paste/recognize'
import { useLocation } from 'react-router'
import { answer } from './answer'
import { recognizedFor, useRecognizer } from '../paste/pasted'
import { isPaste } from '../paste/use-pasting'
import { useFound } from './use-found'
import { useSearch } from './use-search'

/** Answers a query, once what is needed for it is loaded. */
export function useAnswer(query: string, filters: Filters) {
  const isPasted = isPaste(query)
  const { loaded, hasFailed } = useSearch(query !== '')
  const { recognizer, hasFailed: cannotRead } = useRecognizer(isPasted)
  const recognition = useRecognition(isPasted ? query : '', recognizer?.recognizeNow)
  const isReady = query !== '' && (!isPasted || recognition !== undefined || cannotRead)
  const { found, hasFailed: cannotFind } = useFound(loaded, isReady ? query : '', false, filters)
  const answered = useMemo(
    () => loaded && found && answer(found, loaded.cardOf, { recognition, accepts: loaded.filteredBy(filters) }),
    [loaded, found, recognition, filters],
  )
  return {
    answered,
    recognition,
    cardOf: loaded?.cardOf,
    componentOf: loaded?.componentOf,
    fixersOf: loaded?.fixersOf,
    hasFailed: hasFailed || cannotRead || cannotFind,
  }
}

function useRecognition(query: string, recognizeNow?: (text: string) => Recognition): Recognition | undefined {
  // The same query can be the result of another paste.
  const { key } = useLocation()
  const made = useMemo(() => ({ key, recognition: recognizedFor(query) }), [key, query])
  return useMemo(
    () => made.recognition ?? (query === '' ? undefined : recognizeNow?.(query)),
    [made, query, recognizeNow],
  )
}
