import { useEffect, useSyncExternalStore } from 'react'
import questions from 'virtual:questions'
import { statePath, type WizardState } from './answers'
import { fromKept, isWorthKeeping, keptState, toKept } from './resume'

/** Where the reader left off on this device, if that is known; nothing while the page is the built one. */
export function useKept(): WizardState | undefined {
  const text = useSyncExternalStore(keptState.subscribe, keptState.text, () => null)
  return fromKept(keptState.parse(text), questions, startedAt)
}

/** The time does not matter to the minute, and must not change from render to render. */
const startedAt = Date.now()

/** Keeps the state on this device while the reader goes on, and drops it once it works again. */
export function useKeeping(state: WizardState): void {
  const path = statePath(state)
  const keeps = isWorthKeeping(state)
  const hasEnded = state.result === 'fixed'
  useEffect(() => {
    if (keeps) keptState.write(toKept(path, Date.now()))
    else if (hasEnded) keptState.forget()
  }, [path, keeps, hasEnded])
}
