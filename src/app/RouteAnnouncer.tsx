import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/**
 * After a navigation, moves the focus to the new page's heading and says its title, as a page load
 * would. A replaced address (typing in a filter) is not a navigation to the reader.
 */
export function RouteAnnouncer({ title }: { title: string }) {
  const location = useLocation()
  const step = useNavigationType()
  const [spoken, setSpoken] = useState('')
  const before = useRef(location)
  const waiting = useRef<MutationObserver>(undefined)

  useEffect(() => {
    const from = before.current
    before.current = location
    if (from.key === location.key) return
    if (from.pathname === location.pathname && step === 'REPLACE') return
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null
    if (from.pathname === location.pathname && target) return
    waiting.current?.disconnect()
    waiting.current = focusOn(target, () => setSpoken(document.title || title))
  }, [location, step, title])

  return (
    <div role="status" className="sr-only">
      {spoken}
    </div>
  )
}

/**
 * Moves the focus to an element, or to the heading of the page.
 *
 * @param then called when it is there
 * @returns what waits for the heading of a page that is still being fetched
 */
function focusOn(target: HTMLElement | null, then: () => void): MutationObserver | undefined {
  const heading = target ?? document.querySelector('h1')
  if (heading) {
    heading.setAttribute('tabindex', '-1')
    heading.focus({ preventScroll: true })
    then()
    return undefined
  }
  const observer = new MutationObserver(() => {
    // A reader who has gone on to something else by then stays there.
    const isElsewhere = document.activeElement !== document.body
    if (!isElsewhere && !document.querySelector('h1')) return
    observer.disconnect()
    if (isElsewhere) then()
    else focusOn(null, then)
  })
  observer.observe(document.body, { childList: true, subtree: true })
  return observer
}
