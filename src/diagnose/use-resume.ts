import { useEffect, useSyncExternalStore } from 'react'
import questions from 'virtual:questions'
import { statePath, type WizardState } from './answers'
import { isWorthKeeping, KEY, parseKept, writeKept } from './resume'

const listeners = new Set<() => void>()

/** Where the reader left off on this device, if that is known; nothing while the page is the built one. */
export function useKept(): WizardState | undefined {
  const text = useSyncExternalStore(subscribe, read, () => null)
  return parseKept(text, questions, startedAt)
}

/** The time does not matter to the minute, and must not change from render to render. */
const startedAt = Date.now()

/** Keeps the state on this device while the reader goes on, and drops it once it works again. */
export function useKeeping(state: WizardState): void {
  const path = statePath(state)
  const keeps = isWorthKeeping(state)
  const hasEnded = state.result === 'fixed'
  useEffect(() => {
    if (keeps) write(writeKept(path, Date.now()))
    else if (hasEnded) forget()
  }, [path, keeps, hasEnded])
}

/** Forgets where the reader left off. */
export function forget(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Blocked storage holds nothing to forget.
  }
  for (const listener of listeners) listener()
}

function write(text: string): void {
  try {
    localStorage.setItem(KEY, text)
  } catch {
    // Blocked or full storage loses only this convenience.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
