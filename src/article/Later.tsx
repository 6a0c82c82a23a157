import { lazy, Suspense } from 'react'
import type { Entry } from '../content-model/types'
import { useIdle } from '../ui/use-idle'
import { ErrorBoundary } from '../ui/ErrorBoundary'

const Helpful = lazy(async () => ({ default: (await import('../feedback/Helpful')).Helpful }))

/** What stands below an article and nobody needs at once: it comes when the browser has time to spare. */
export function Later({ entry }: { entry: Entry }) {
  const isIdle = useIdle()
  if (!isIdle) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <Helpful key={entry.id} entry={entry} />
      </Suspense>
    </ErrorBoundary>
  )
}
