import { lazy } from 'react'
import site from 'virtual:site'
import { Deferred } from '../ui/Deferred'
import { UncheckedLine, UnreadLine } from './StatusLine'

const LiveBanner = lazy(async () => ({ default: (await import('./LiveBanner')).LiveBanner }))

/** The live status on every page. Prerendered as one calm line; loads and fetches nothing before the page is painted. */
export function StatusBanner() {
  return (
    <section aria-label={`${site.product} status`} className="border-b border-line">
      <Deferred fallback={<UnreadLine />} failed={<UncheckedLine />}>
        <LiveBanner />
      </Deferred>
    </section>
  )
}
