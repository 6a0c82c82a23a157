import { useEffect, useRef, useState } from 'react'
import { useLocation, useStep } from '../router/hooks'

/**
 * After a navigation, moves the focus to the new page's heading and says its title, as a page load
 * would. A replaced address (typing in a filter) is not a navigation to the reader.
 */
export function RouteAnnouncer({ title }: { title: string }) {
  const location = useLocation()
  const step = useStep()
  const [spoken, setSpoken] = useState('')
  const before = useRef(location)
  const waiting = useRef<MutationObserver>(undefined)

  useEffect(() => {
    const from = before.current
    before.current = location
    if (from.key === location.key) return
    if (from.pathname === location.pathname && step === 'REPLACE') return
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : undefined
    if (from.pathname === location.pathname && target) return
    waiting.current?.disconnect()
    if (focusOn(target ?? document.querySelector('h1'))) return setSpoken(document.title || title)
    // The page is still being fetched. A reader who has gone on to something else by then stays there.
    waiting.current = new MutationObserver((_, observer) => {
      const isElsewhere = document.activeElement !== document.body
      if (!isElsewhere && !focusOn(document.querySelector('h1'))) return
      observer.disconnect()
      setSpoken(document.title || title)
    })
    waiting.current.observe(document.body, { childList: true, subtree: true })
  }, [location, step, title])

  return (
    <div role="status" className="sr-only">
      {spoken}
    </div>
  )
}

/** @returns whether there was something to focus on */
function focusOn(heading: HTMLElement | null): boolean {
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}
