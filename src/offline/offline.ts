import { useSyncExternalStore } from 'react'

/** How far this device has the help for reading without a signal. */
export type Offline =
  /** Not known yet, or not possible in this browser. */
  | { kind: 'unknown' }
  /** The reader decides; size in bytes. */
  | { kind: 'offered'; bytes: number }
  /** The part that is here, 0 to 1. */
  | { kind: 'saving'; part: number }
  | { kind: 'failed'; isFull: boolean }
  | SavedHelp

export interface SavedHelp {
  kind: 'saved'
  /** Milliseconds. */
  savedAt: number
  bytes: number
  /** Help that is newer than this page has been saved since the page was opened. */
  isNewer: boolean
  /** What looking for newer help came to, when the reader asked. */
  check?: 'looking' | 'none' | 'unreachable'
}

let current: Offline = { kind: 'unknown' }
const listeners = new Set<() => void>()

export function setOffline(next: Offline): void {
  current = next
  for (const listener of listeners) listener()
}

export function getOffline(): Offline {
  return current
}

export function useOffline(): Offline {
  return useSyncExternalStore(subscribe, getOffline, () => current)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
