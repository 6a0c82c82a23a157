import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from '../router/hooks'

/** Milliseconds that a page may stay blank: it may be leading on to another one. */
const PATIENCE = 1000

/** Hands a page that draws nothing to the error boundary around it, which shows the ways on. */
export function NeverBlank({ children }: { children: ReactNode }) {
  const { key } = useLocation()
  return (
    <>
      <Watch key={key} />
      {children}
    </>
  )
}

/**
 * Looks once at each address whether a page stands behind it. No element is put around the page, because styles expect
 * it right in its frame.
 *
 * @throws while it is drawn, where nothing does
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
