import { useSyncExternalStore } from 'react'

/** One value stored on this device between visits: a convenience that no page depends on. */
export interface PersistedStore<Value> {
  /**
   * The value, the same object while nothing changes. Nothing where storage is blocked, or contains what this version
   * cannot read, which is dropped.
   */
  read: () => Value | undefined
  /** Where storage is blocked or full, what it had before remains, unless the store falls back to memory. */
  write: (value: Value) => void
  clear: () => void
  /** Calls the listener when another tab writes or clears the value; returns how to stop that. */
  onOtherTabs: (listener: () => void) => () => void
  /** As `onOtherTabs`, and for this tab as well. */
  subscribe: (listener: () => void) => () => void
}

interface Options<Value> {
  key: string
  /** Increased when the shape changes: what another version wrote counts as nothing. */
  version: number
  /** Whether something has the shape of this version. */
  isValue: (value: unknown) => value is Value
  /** Where storage does not take a value, remember it until the page is closed. */
  fallsBackToMemory?: boolean
}

/** Creates a store for one value. The only way to the browser's storage in this app. */
export function createPersistedStore<Value>(options: Options<Value>): PersistedStore<Value> {
  const { key, version, isValue, fallsBackToMemory = false } = options
  const listeners = new Set<() => void>()
  const notify = () => listeners.forEach((listener) => listener())
  /** What storage did not take. */
  let memory: Value | undefined
  let cache: { text: string | null; value: Value | undefined } = { text: null, value: undefined }

  function parse(text: string | null): Value | undefined {
    const stored: unknown = text === null ? undefined : attempt(() => JSON.parse(text) as unknown)
    if (!isEnvelope(stored) || stored.version !== version) return undefined
    return isValue(stored.value) ? stored.value : undefined
  }

  function read(): Value | undefined {
    if (memory !== undefined) return memory
    const text = attempt(() => localStorage.getItem(key)) ?? null
    if (text !== cache.text) cache = { text, value: parse(text) }
    if (text !== null && cache.value === undefined) attempt(() => localStorage.removeItem(key))
    return cache.value
  }

  function write(value: Value): void {
    const text = JSON.stringify({ version, value })
    attempt(() => localStorage.setItem(key, text))
    const isStored = attempt(() => localStorage.getItem(key)) === text
    memory = fallsBackToMemory && !isStored ? value : undefined
    notify()
  }

  function clear(): void {
    memory = undefined
    attempt(() => localStorage.removeItem(key))
    notify()
  }

  function onOtherTabs(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      // Without a key, everything was cleared.
      if (event.key === key || event.key === null) listener()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }

  function subscribe(listener: () => void): () => void {
    const stop = onOtherTabs(listener)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      stop()
    }
  }

  return { read, write, clear, onOtherTabs, subscribe }
}

/** The value of a store, kept up to date; nothing while the page is prerendered or hydrated. */
export function usePersisted<Value>(store: PersistedStore<Value>): Value | undefined {
  return useSyncExternalStore(store.subscribe, store.read, () => undefined)
}

/** What is written around each value. */
function isEnvelope(stored: unknown): stored is { version: unknown; value: unknown } {
  return (
    typeof stored === 'object' && stored !== null && Object.hasOwn(stored, 'version') && Object.hasOwn(stored, 'value')
  )
}

/** Storage throws where it is blocked or full. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
