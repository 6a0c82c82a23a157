import { lazy } from 'react'
import * as m from '#words'
import site from 'virtual:site'
import { Deferred } from '../ui/Deferred'
import { UncheckedLine, UnreadLine, ComponentLine, StatusPageLink } from './StatusLine'
import type { Component } from '../content-model/types'

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

const LiveComponentNotice = lazy(async () => ({ default: (await import('./LiveComponentNotice')).LiveComponentNotice }))

/** One line in an article on the live status of the part of the service that it is about. */
export function ComponentNotice({ component }: { component: Component }) {
  const placeholder = <ComponentLine kind="unknown" text={m.status_live()} action={<StatusPageLink />} />
  return (
    <Deferred fallback={placeholder}>
      <LiveComponentNotice component={component} />
    </Deferred>
  )
}
