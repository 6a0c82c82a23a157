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

  useEffect(() => {
    const from = before.current
    before.current = location
    if (from.key === location.key) return
    if (from.pathname === location.pathname && step === 'REPLACE') return
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : undefined
    if (from.pathname === location.pathname && target) return
    const heading = target ?? document.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    setSpoken(document.title || title)
  }, [location, step, title])

  return (
    <div role="status" className="sr-only">
      {spoken}
    </div>
  )
}
