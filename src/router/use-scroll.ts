import { useEffect, useLayoutEffect } from 'react'
import { decoded } from './decoded'
import { keepScroll } from './session-history'
import type { Shown } from './site-router'

/**
 * Shows each page from where a reader expects it: on the way back where it was left, else at its anchor or its top.
 *
 * @param written the page that was written at build time, which the browser has scrolled itself
 */
export function useScroll(shown: Shown, written?: Shown): void {
  useEffect(() => {
    const take = () => {
      history.scrollRestoration = 'manual'
    }
    const leave = () => {
      keepScroll()
      history.scrollRestoration = 'auto'
    }
    take()
    window.addEventListener('pageshow', take)
    window.addEventListener('pagehide', leave)
    window.addEventListener('scrollend', keepScroll)
    return () => {
      window.removeEventListener('pageshow', take)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('scrollend', keepScroll)
    }
  }, [])
  useLayoutEffect(() => {
    if (shown !== written && !shown.keepsScroll) scrollTo(shown)
  }, [shown, written])
}

function scrollTo({ scroll, location: { hash } }: Shown): void {
  const anchor = hash === '' || scroll !== undefined ? null : document.getElementById(decoded(hash.slice(1)))
  if (anchor) anchor.scrollIntoView()
  else window.scrollTo(0, scroll ?? 0)
}
