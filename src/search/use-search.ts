import { useSyncExternalStore } from 'react'
import type { Search } from './search'

/** The search itself once its chunk is here. */
type State = { search: Search } | 'absent' | 'loading' | 'failed'

let state: State = 'absent'
const listeners = new Set<() => void>()

function set(next: State) {
  state = next
  for (const notify of listeners) notify()
}

/** Loads the search unless it is here or on its way; after a failure, tries again. */
export function prepareSearch(): void {
  if (state !== 'absent' && state !== 'failed') return
  set('loading')
  import('./load-search').then(
    ({ search }) => set({ search }),
    () => set('failed'),
  )
}

function watch(notify: () => void) {
  listeners.add(notify)
  return () => void listeners.delete(notify)
}

function watchAndPrepare(notify: () => void) {
  const stop = watch(notify)
  if (state === 'absent') prepareSearch()
  return stop
}

/** @param wanted loads it at once; otherwise `prepareSearch` does, when somebody means to search */
export function useSearch(wanted: boolean): { search?: Search; hasFailed: boolean } {
  const now = useSyncExternalStore(
    wanted ? watchAndPrepare : watch,
    () => state,
    (): State => 'absent',
  )
  return { search: typeof now === 'object' ? now.search : undefined, hasFailed: now === 'failed' }
}
