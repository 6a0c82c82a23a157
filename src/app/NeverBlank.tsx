import { useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'

/** Milliseconds that a page may stay blank: it may be leading on to another one. */
const PATIENCE = 1000

/** The place of a page. One that draws nothing goes to the error boundary of this route, which shows the ways on. */
export function NeverBlank() {
  const { key } = useLocation()
  return (
    <>
      <Watch key={key} />
      <Outlet />
    </>
  )
}

/**
 * Checks once for each address whether a page follows. No element wraps the page, because styles expect it to be a
 * direct child of its frame.
 *
 * @throws while it renders, when nothing follows
 */
function Watch() {
  const self = useRef<HTMLTemplateElement>(null)
  const [isBlank, setBlank] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setBlank(self.current?.nextElementSibling === null), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (isBlank) throw new Error('The page drew nothing')
  return <template ref={self} />
}
