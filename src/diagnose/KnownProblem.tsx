import { lazy, Suspense } from 'react'
import { useIdle } from '../ui/use-idle'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { partsInQuestion } from './known-problem'
import type { Screen } from './screen'

const LiveProblem = lazy(async () => ({ default: (await import('./LiveProblem')).LiveProblem }))

/**
 * What the live status has to say before the reader goes on. Draws nothing, and loads nothing, until the
 * page is painted and something was answered that the service itself could explain.
 */
export function KnownProblem({ screen }: { screen: Screen }) {
  const idle = useIdle()
  const { state, replayed } = screen
  const isStarted = screen.kind === 'steps' || replayed.given.length > 0
  const candidates = screen.kind === 'steps' ? [screen.entry] : replayed.candidates
  if (!idle || !isStarted || partsInQuestion(candidates, state.answers).length === 0) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <LiveProblem candidates={candidates} state={state} />
      </Suspense>
    </ErrorBoundary>
  )
}
