import { lazy } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { Deferred } from '../ui/Deferred'
import { UncheckedLine, UnreadLine } from './StatusLine'

const LiveBanner = lazy(async () => ({ default: (await import('./LiveBanner')).LiveBanner }))

/** The live status on every page. Prerendered as one calm line; loads and fetches nothing before the page is painted. */
export function StatusBanner() {
  return (
    <section aria-label={m.status_title({ product: site.product })} className="border-b border-line">
      <Deferred fallback={<UnreadLine />} failed={<UncheckedLine />}>
        <LiveBanner />
      </Deferred>
    </section>
  )
}
