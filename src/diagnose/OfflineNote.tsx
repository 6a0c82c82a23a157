import { useSyncExternalStore } from 'react'
import site from 'virtual:site'

/** A fact the device knows by itself, and the likeliest cause of whatever does not load. */
export function OfflineNote() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status">
      {!isOnline && (
        <p className="mb-6 rounded-lg border border-line bg-warn-soft p-4 text-warn">
          <strong>Already known: this device is offline.</strong> {site.product} cannot load or save until it is
          connected again. The questions work without a connection.
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
