import { useSyncExternalStore } from 'react'

/** A part of the app that is loaded once, on first use. */
export interface Lazy<Part> {
  /**
   * Loads it unless it is here or on its way; after a failure, tries again.
   *
   * @returns the part, or nothing when it cannot be loaded; never rejects
   */
  prepare: () => Promise<Part | undefined>
  state: () => State<Part>
  watch: (notify: () => void) => () => void
  /** As `watch`, and loads it at once. */
  watchAndPrepare: (notify: () => void) => () => void
}

type State<Part> = { part?: Part; hasFailed: boolean }

const ABSENT = { hasFailed: false }

/** @param load usually a dynamic import */
export function createLazy<Part>(load: () => Promise<Part>): Lazy<Part> {
  let state: State<Part> = ABSENT
  let loading: Promise<Part | undefined> | undefined
  const listeners = new Set<() => void>()
  const set = (next: State<Part>) => {
    state = next
    for (const notify of listeners) notify()
  }
  const start = async () => {
    if (state.hasFailed) set(ABSENT)
    try {
      const part = await load()
      set({ part, hasFailed: false })
      return part
    } catch {
      loading = undefined
      set({ hasFailed: true })
      return undefined
    }
  }
  const prepare = () => (loading ??= start())
  const watch = (notify: () => void) => {
    listeners.add(notify)
    return () => void listeners.delete(notify)
  }
  const watchAndPrepare = (notify: () => void) => {
    const stop = watch(notify)
    if (!state.hasFailed) void prepare()
    return stop
  }
  return { prepare, state: () => state, watch, watchAndPrepare }
}

/** @param wanted loads it at once; otherwise only `prepare` does */
export function useLazy<Part>(lazy: Lazy<Part>, wanted: boolean): State<Part> {
  return useSyncExternalStore(wanted ? lazy.watchAndPrepare : lazy.watch, lazy.state, () => ABSENT as State<Part>)
}
