import { dayAndMonth } from '../time/format'
import type { Offline } from './offline'

/** Where this device's copy of the help stands, in one line without a full stop; empty when there is nothing to say. */
export function offlineWords(offline: Offline, now: number): string {
  const { kind } = offline
  if (kind === 'unknown') return ''
  if (kind === 'offered') return `You can save all of this help for offline use (${megabytes(offline.bytes)})`
  if (kind === 'saving') return `Saving for offline use: ${Math.floor(offline.part * 100)}%`
  if (kind === 'saved')
    return `Saved for offline use, ${dayAndMonth(offline.savedAt, now)}, ${megabytes(offline.bytes)}`
  return offline.isFull ? 'Not saved for offline use: this device is out of space' : 'Not saved for offline use yet'
}

/** `1.2 MB`, in millions of bytes as phones count them. */
export function megabytes(bytes: number): string {
  return `${(Math.max(bytes, 50_000) / 1e6).toFixed(1)} MB`
}
