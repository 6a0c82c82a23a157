import { useEffect, useState, type ReactNode } from 'react'
import { removeHelp, saveHelp, startKeeping, updateHelp } from './keeper'
import { useOffline, type SavedHelp } from './offline'
import { useOnline } from '../ui/use-online'
import { offlineWords } from './words'

let hasStarted = false

/** At the foot of every page: whether the help is saved on this device, and what to do about it. */
export function OfflineLine() {
  const offline = useOffline()
  const [openedAt] = useState(Date.now)
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    void startKeeping()
  }, [])
  const words = offlineWords(offline, openedAt)
  if (words === '') return null
  return (
    <section aria-label="Offline" className="flex flex-wrap items-center gap-x-4">
      <p className="flex min-h-11 items-center">{words}</p>
      {offline.kind === 'offered' && <Act onAct={saveHelp}>Save for offline</Act>}
      {offline.kind === 'failed' && <Act onAct={saveHelp}>Try again</Act>}
      {offline.kind === 'saved' && <SavedActs saved={offline} />}
    </section>
  )
}

const CHECKS = {
  looking: 'Checking for updates',
  none: 'You have the latest version',
  unreachable: 'Couldn’t check for updates',
}

function SavedActs({ saved: { isNewer, check } }: { saved: SavedHelp }) {
  const isOnline = useOnline()
  return (
    <>
      {isOnline && !isNewer && (
        <Act label="Update the saved help" onAct={updateHelp}>
          Update
        </Act>
      )}
      <Act label="Remove the saved help" onAct={removeHelp}>
        Remove
      </Act>
      <p role="status">{isNewer ? 'An update is ready and will show when you load a page' : check && CHECKS[check]}</p>
    </>
  )
}

function Act({ label, onAct, children }: { label?: string; onAct: () => Promise<void>; children: ReactNode }) {
  return (
    <button type="button" aria-label={label} className="link min-h-11 px-1" onClick={() => void onAct()}>
      {children}
    </button>
  )
}
