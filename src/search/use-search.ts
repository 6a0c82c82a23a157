import { useSyncExternalStore } from 'react'
import type { Search } from './search'

/** The chunk with the index; nothing of it is in the page until somebody means to search. */
interface Loaded {
  search: Search
  /** What of a query may go into an address. */
  toAddressQuery: (text: string) => string
}

type State = Loaded | 'absent' | 'loading' | 'failed'

let state: State = 'absent'
const listeners = new Set<() => void>()

function set(next: State) {
  state = next
  for (const notify of listeners) notify()
}

let loading: Promise<Loaded | undefined> | undefined

/**
 * Loads the search unless it is here or on its way; after a failure, tries again.
 *
 * @returns the search, or nothing when it cannot be loaded; never rejects
 */
export function prepareSearch(): Promise<Loaded | undefined> {
  loading ??= load()
  return loading
}

async function load(): Promise<Loaded | undefined> {
  set('loading')
  try {
    const { search, toAddressQuery } = await import('./load-search')
    const loaded = { search, toAddressQuery }
    set(loaded)
    return loaded
  } catch {
    loading = undefined
    set('failed')
    return undefined
  }
}

function watch(notify: () => void) {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}

function watchAndPrepare(notify: () => void) {
  const stop = watch(notify)
  if (state === 'absent') void prepareSearch()
  return stop
}

/** @param wanted loads it at once; otherwise `prepareSearch` does, when somebody means to search */
export function useSearch(wanted: boolean): { loaded?: Loaded; hasFailed: boolean } {
  const now = useSyncExternalStore(
    wanted ? watchAndPrepare : watch,
    () => state,
    (): State => 'absent',
  )
  return { loaded: typeof now === 'object' ? now : undefined, hasFailed: now === 'failed' }
}
