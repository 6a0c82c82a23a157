import * as z from 'zod/mini'

const KEY = 'status-dismissed'
const keys = z.array(z.string())

/** The notices this reader has hidden; none where storage is blocked or unreadable. */
export function readDismissed(): string[] {
  try {
    return z.parse(keys, JSON.parse(localStorage.getItem(KEY) ?? '[]'))
  } catch {
    return []
  }
}

/** Blocked storage leaves them hidden for this visit only. */
export function writeDismissed(dismissed: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(dismissed))
  } catch {
    // Kept in the component's own state.
  }
}
