import { lazy, Suspense } from 'react'
import type { Component } from '../content-model/types'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { useIdle } from '../ui/use-idle'

const LiveResultNotice = lazy(async () => ({ default: (await import('./LiveResultNotice')).LiveResultNotice }))

/**
 * A mark on an article in a list: trouble or maintenance that is reported now for the part it is about. Nothing
 * while all is well or nothing is known, because a list is no place for that.
 */
export function ResultNotice({ component }: { component: Component }) {
  const idle = useIdle()
  if (!idle) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <LiveResultNotice component={component} />
      </Suspense>
    </ErrorBoundary>
  )
}
