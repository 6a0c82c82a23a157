import { useState } from 'react'
import { PageSite } from '../router/PageSite'
import type { Shown, SiteRouter } from '../router/site-router'
import { useCurrent } from '../router/use-current'
import { useScroll } from '../router/use-scroll'
import { useHydrated } from '../ui/use-hydrated'
import { PageFrame } from './PageFrame'

/** The page of this window, whichever it is. The first one has been opened before. */
export function App({ router, first }: { router: SiteRouter; first: Shown }) {
  const shown = useCurrent(router, first, isNewPage)
  const isHydrated = useHydrated()
  const [isWritten] = useState(!isHydrated)
  useScroll(shown, isWritten ? first : undefined)
  return (
    <PageSite site={router.site} place={shown}>
      <PageFrame page={shown.page} />
    </PageSite>
  )
}

function isNewPage(before: Shown, now: Shown): boolean {
  return before.page.key !== now.page.key
}
