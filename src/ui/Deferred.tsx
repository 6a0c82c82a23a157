import { Suspense, type ReactNode } from 'react'
import { ErrorBoundary } from './ErrorBoundary'
import { useIdle } from './hooks'

interface Props {
  /** Shown until it has loaded. */
  fallback?: ReactNode
  /** Shown when it cannot be loaded or drawn; `fallback` by default. */
  failed?: ReactNode
  /** Parts made with `lazy`. */
  children: ReactNode
}

/** A part with a chunk of its own. When it is missing or fails, the rest of the page is unharmed. */
export function LazyPart({ fallback = null, failed = fallback, children }: Props) {
  return (
    <ErrorBoundary fallback={failed}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** A `LazyPart` that is not fetched before the page is painted and the browser has time to spare. */
export function Deferred(props: Props) {
  const isIdle = useIdle()
  return <LazyPart {...props}>{isIdle ? props.children : props.fallback}</LazyPart>
}
