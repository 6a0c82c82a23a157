import { lazy, Suspense } from 'react'
import type { Component } from '../content-model/types'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { ComponentLine } from './ComponentLine'
import { StatusPageLink } from './StatusLine'
import { useIdle } from '../ui/use-idle'

const LiveComponentNotice = lazy(async () => ({ default: (await import('./LiveComponentNotice')).LiveComponentNotice }))

/** One line in an article on the live state of the part of the service that it is about. */
export function ComponentNotice({ component }: { component: Component }) {
  const idle = useIdle()
  const unread = <ComponentLine kind="unknown" text="Live status:" action={<StatusPageLink />} />
  return (
    <ErrorBoundary fallback={unread}>
      <Suspense fallback={unread}>{idle ? <LiveComponentNotice component={component} /> : unread}</Suspense>
    </ErrorBoundary>
  )
}
