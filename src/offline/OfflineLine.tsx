import { useEffect, useState, type ReactNode } from 'react'
import { dayAndMonth } from '../time/format'
import { useOnline } from '../ui/hooks'
import { removeHelp, saveHelp, startOffline, updateHelp } from './offline-manager'
import { useOfflineState, type OfflineState, type SavedState } from './offline-store'

let hasStarted = false

/** At the end of every page: whether the help is saved on this device, with buttons to save, update or remove it. */
export function OfflineLine() {
  const offline = useOfflineState()
  const [openedAt] = useState(Date.now)
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    void startOffline()
  }, [])
  const text = offlineText(offline, openedAt)
  if (text === '') return null
  return (
    <section aria-label="Offline" className="flex flex-wrap items-center gap-x-4">
      <p className="flex min-h-11 items-center">{text}</p>
      {offline.kind === 'offered' && <ActionButton onAct={saveHelp}>Save for offline</ActionButton>}
      {offline.kind === 'failed' && <ActionButton onAct={saveHelp}>Try again</ActionButton>}
      {offline.kind === 'saved' && <SavedActions saved={offline} />}
    </section>
  )
}

const CHECK_TEXTS = {
  looking: 'Checking for updates',
  none: 'You have the latest version',
  unreachable: 'Couldn’t check for updates',
}

function SavedActions({ saved: { isNewer, check } }: { saved: SavedState }) {
  const isOnline = useOnline()
  return (
    <>
      {isOnline && !isNewer && (
        <ActionButton label="Update the saved help" onAct={updateHelp}>
          Update
        </ActionButton>
      )}
      <ActionButton label="Remove the saved help" onAct={removeHelp}>
        Remove
      </ActionButton>
      <p role="status">
        {isNewer ? 'An update is ready and will show when you load a page' : check && CHECK_TEXTS[check]}
      </p>
    </>
  )
}

function ActionButton({ label, onAct, children }: { label?: string; onAct: () => Promise<void>; children: ReactNode }) {
  return (
    <button type="button" aria-label={label} className="link min-h-11 px-1" onClick={() => void onAct()}>
      {children}
    </button>
  )
}

/**
 * The offline state in one line without a full stop; empty when there is nothing to say.
 *
 * @param now milliseconds since the epoch; decides whether a date needs its year
 */
export function offlineText(offline: OfflineState, now: number): string {
  const { kind } = offline
  if (kind === 'unknown') return ''
  if (kind === 'offered') return `You can save all of this help for offline use (${megabytes(offline.bytes)})`
  if (kind === 'saving') return `Saving for offline use: ${Math.floor(offline.part * 100)}%`
  if (kind === 'saved')
    return `Saved for offline use, ${dayAndMonth(offline.savedAt, now)}, ${megabytes(offline.bytes)}`
  return offline.isFull ? 'Not saved for offline use: this device is out of space' : 'Not saved for offline use yet'
}

/** Such as `1.2 MB`, in millions of bytes as phones count them. */
function megabytes(bytes: number): string {
  return `${(Math.max(bytes, 50_000) / 1e6).toFixed(1)} MB`
}
