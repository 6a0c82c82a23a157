import { PageSite } from '../router/PageSite'
import type { Shown, SiteRouter } from '../router/site-router'
import { useCurrent } from '../router/use-current'
import { useScroll } from '../router/use-scroll'
import { PageFrame } from './PageFrame'

/** The page of this window, whichever it is. The first one has been opened before. */
export function App({ router, first }: { router: SiteRouter; first: Shown }) {
  const shown = useCurrent(router, first, isNewPage)
  useScroll(shown, first)
  return (
    <PageSite site={router.site} place={shown}>
      <PageFrame page={shown.page} />
    </PageSite>
  )
}

function isNewPage(before: Shown, now: Shown): boolean {
  return before.page.key !== now.page.key
}
