import { useDeferredValue, useSyncExternalStore } from 'react'
import { whenIdle } from './when-idle'

let idle = false
const listeners = new Set<() => void>()

/**
 * False until the browser has painted the page and has time to spare; true from then on, for the whole
 * visit. Keeps the status page's answer, or its silence, out of the page's own load.
 */
export function useIdle(): boolean {
  const isIdle = useSyncExternalStore(
    subscribe,
    () => idle,
    () => false,
  )
  // What waits for it is rendered in short pieces; what follows a change of a store is rendered in one.
  return useDeferredValue(isIdle)
}

function subscribe(listener: () => void): () => void {
  if (!idle && listeners.size === 0) requestAnimationFrame(() => whenIdle(wake))
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function wake(): void {
  idle = true
  for (const listener of listeners) listener()
}
