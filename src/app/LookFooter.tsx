import { lazy, Suspense } from 'react'
import { useIdle } from '../ui/use-idle'
import { ErrorBoundary } from '../ui/ErrorBoundary'

const LookSettings = lazy(async () => ({ default: (await import('./LookSettings')).LookSettings }))

/** The place of the settings: they come when the browser has time to spare, into room that waits for them. */
export function LookFooter() {
  const isIdle = useIdle()
  return (
    <div className="min-h-15">
      {isIdle && (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <LookSettings />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}
