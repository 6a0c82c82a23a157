import type { ReactNode } from 'react'
import { PlaceContext, SiteContext, type Place, type Site } from './context'

/** What links and pages know of the site around them and of the reader's place in it. */
export function PageSite({ site, place, children }: { site: Site; place: Place; children: ReactNode }) {
  return (
    <SiteContext value={site}>
      <PlaceContext value={place}>{children}</PlaceContext>
    </SiteContext>
  )
}
