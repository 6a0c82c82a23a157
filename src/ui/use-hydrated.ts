import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False while the page is the one written at build time, true from the first render of its own. What
 * depends on the address's query, the clock, the device or storage waits for it, so that hydration
 * finds the markup it expects.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
