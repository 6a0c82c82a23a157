import { lazy, Suspense } from 'react'
import site from 'virtual:site'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { UncheckedLine, UnreadLine } from './StatusLine'
import { useIdle } from '../ui/use-idle'

const LiveBanner = lazy(async () => ({ default: (await import('./LiveBanner')).LiveBanner }))

/**
 * The live status on every page. Written at build time as one calm line; reads nothing, and loads nothing
 * that could, before the page is painted.
 */
export function StatusBanner() {
  const idle = useIdle()
  return (
    <section aria-label={`${site.product} status`} className="border-b border-line">
      <ErrorBoundary fallback={<UncheckedLine />}>
        <Suspense fallback={<UnreadLine />}>{idle ? <LiveBanner /> : <UnreadLine />}</Suspense>
      </ErrorBoundary>
    </section>
  )
}
