import { startTransition } from 'react'
import { createPath, type DataRouter } from 'react-router'

/** On a slow phone the two pictures of a fade take as long as drawing the page, so a tap goes without. */
const FADES = '(pointer: fine) and (prefers-reduced-motion: no-preference)'

/**
 * Hands clicks on the site's own links (`ui/Link.tsx`) to the router. Everything else stays the browser's: other
 * buttons and keys, other windows, downloads, links of other sites, and whatever a handler of the page has prevented.
 *
 * @returns what stops it
 */
export function followLinks(router: Pick<DataRouter, 'navigate' | 'state'>): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-link]') : null
    if (!link || !isOurs(event, link)) return
    event.preventDefault()
    const here = router.state.location
    const isAnchor = link.getAttribute('href')?.startsWith('#')
    const { pathname, search } = isAnchor
      ? here
      : { pathname: link.pathname.slice(import.meta.env.BASE_URL.length - 1), search: link.search }
    const to = pathname + search + link.hash
    const options = {
      // A second click on the same link adds no second entry to the history.
      replace: link.dataset.replace !== undefined || to === createPath(here),
      preventScrollReset: link.dataset.keepScroll !== undefined,
      viewTransition: pathname !== here.pathname && mayFade(),
    }
    // A transition delays the drawing of the loading state. A page that was fetched ahead arrives before that, so that it
    // is drawn once.
    startTransition(() => void router.navigate(to, options))
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}

function mayFade(): boolean {
  return 'startViewTransition' in document && matchMedia(FADES).matches
}

function isOurs(event: MouseEvent, { target, origin, pathname }: HTMLAnchorElement): boolean {
  const isModified = event.metaKey || event.altKey || event.ctrlKey || event.shiftKey
  const isThisWindow = target === '' || target === '_self'
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !isModified &&
    isThisWindow &&
    origin === window.location.origin &&
    pathname.startsWith(import.meta.env.BASE_URL)
  )
}
