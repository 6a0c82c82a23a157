import site from 'virtual:site'
import { useOnline } from '../ui/use-online'

/** A fact the device knows by itself, and the likeliest cause of whatever does not load. */
export function OfflineNote() {
  const isOnline = useOnline()
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
