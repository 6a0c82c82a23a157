import * as m from '#words'
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
    <section aria-label={m.offline_name()} className="flex flex-wrap items-center gap-x-4">
      <p className="flex min-h-11 items-center">{text}</p>
      {offline.kind === 'offered' && <ActionButton onAct={saveHelp}>{m.offline_save()}</ActionButton>}
      {offline.kind === 'failed' && <ActionButton onAct={saveHelp}>{m.offline_try_again()}</ActionButton>}
      {offline.kind === 'saved' && <SavedActions saved={offline} />}
    </section>
  )
}

const CHECK_TEXTS = {
  looking: m.offline_check_looking(),
  none: m.offline_check_none(),
  unreachable: m.offline_check_unreachable(),
}

function SavedActions({ saved: { isNewer, check } }: { saved: SavedState }) {
  const isOnline = useOnline()
  return (
    <>
      {isOnline && !isNewer && (
        <ActionButton label={m.offline_update_saved()} onAct={updateHelp}>
          {m.offline_update()}
        </ActionButton>
      )}
      <ActionButton label={m.offline_remove_saved()} onAct={removeHelp}>
        {m.offline_remove()}
      </ActionButton>
      <p role="status">{isNewer ? m.offline_update_at_load() : check && CHECK_TEXTS[check]}</p>
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
  if (kind === 'offered') return m.offline_offered({ size: megabytes(offline.bytes) })
  if (kind === 'saving') return m.offline_saving({ percent: Math.floor(offline.part * 100) })
  if (kind === 'saved')
    return m.offline_saved({ day: dayAndMonth(offline.savedAt, now), size: megabytes(offline.bytes) })
  return offline.isFull ? m.offline_full() : m.offline_failed()
}

/** Such as `1.2 MB`, in millions of bytes as phones count them. */
function megabytes(bytes: number): string {
  return `${(Math.max(bytes, 50_000) / 1e6).toFixed(1)} MB`
}
