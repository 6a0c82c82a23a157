import { useSyncExternalStore } from 'react'

/** Whether the help is saved on this device for offline use. */
export type OfflineState =
  /** Not known yet, or not possible in this browser. */
  | { kind: 'unknown' }
  /** Waits for the user's decision. Size in bytes. */
  | { kind: 'offered'; bytes: number }
  /** `part`: how much is saved, from 0 to 1. */
  | { kind: 'saving'; part: number }
  | { kind: 'failed'; isFull: boolean }
  | SavedState

export interface SavedState {
  kind: 'saved'
  /** Milliseconds since the epoch. */
  savedAt: number
  bytes: number
  /** True when a newer build than that of this page was saved after the page opened. */
  isNewer: boolean
  /** The result of the last update check that the user asked for. */
  check?: 'looking' | 'none' | 'unreachable'
}

let current: OfflineState = { kind: 'unknown' }
const listeners = new Set<() => void>()

export function setOfflineState(next: OfflineState): void {
  current = next
  for (const listener of listeners) listener()
}

export function getOfflineState(): OfflineState {
  return current
}

export function useOfflineState(): OfflineState {
  return useSyncExternalStore(subscribe, getOfflineState, getOfflineState)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
