import { Component, type ReactNode, Suspense } from 'react'
import { useHydrated, useIdle } from './hooks'

interface ErrorBoundaryProps {
  /** Shown in place of the children once one of them has thrown. */
  fallback: ReactNode
  children: ReactNode
}

/** Keeps a fault in one widget from taking the page away. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}

interface LazyPartProps {
  /** Shown until it has loaded. */
  fallback?: ReactNode
  /** Shown when it cannot be loaded or drawn; `fallback` by default. */
  failed?: ReactNode
  /** Parts made with `lazy`. */
  children: ReactNode
}

/** A part with a chunk of its own. When it is missing or fails, the rest of the page is unharmed. */
export function LazyPart({ fallback = null, failed = fallback, children }: LazyPartProps) {
  return (
    <ErrorBoundary fallback={failed}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** A `LazyPart` that is not fetched before the page is painted and the browser has time to spare. */
export function Deferred(props: LazyPartProps) {
  const isIdle = useIdle()
  return <LazyPart {...props}>{isIdle ? props.children : props.fallback}</LazyPart>
}

interface ScriptedProps {
  children: ReactNode
  /** It works without the script too, and only has no place of its own until the script has read the address. */
  worksWithout?: boolean
}

/** What needs JavaScript. Until it runs, the content is invisible but takes up its space, so that nothing moves. */
export function Scripted({ children, worksWithout = false }: ScriptedProps) {
  const isHydrated = useHydrated()
  const before = worksWithout ? 'await-script' : 'invisible noscript:hidden'
  return <div className={isHydrated ? undefined : before}>{children}</div>
}
