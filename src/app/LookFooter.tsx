import { lazy } from 'react'
import { Deferred } from '../ui/Deferred'

const LookSettings = lazy(async () => ({ default: (await import('./LookSettings')).LookSettings }))

/** The place of the settings: they come when the browser has time to spare, into room that waits for them. */
export function LookFooter() {
  return (
    <div className="min-h-15">
      <Deferred>
        <LookSettings />
      </Deferred>
    </div>
  )
}
