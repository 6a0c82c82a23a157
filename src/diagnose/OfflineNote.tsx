import site from 'virtual:site'
import { useOnline } from '../ui/use-online'

/** A fact the device knows by itself, and the likeliest cause of whatever does not load. */
export function OfflineNote() {
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && (
        <p className="mb-6 rounded-lg border border-line bg-warn-soft p-4 text-warn">
          <strong>This device is offline.</strong> {site.product} can’t load or save until you’re back online. The
          questions work offline.
        </p>
      )}
    </div>
  )
}
