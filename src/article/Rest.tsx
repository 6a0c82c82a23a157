import type { ReactNode } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { useHydrated } from '../ui/use-hydrated'
import { usePainted } from '../ui/use-painted'

/**
 * What stands below the first screen of a page. It is left out of the drawing that follows a tap on a link, and drawn
 * right after that is painted, in short pieces. At once where the reader goes back or to an anchor, which needs the
 * whole page, and where the page was written at build time.
 */
export function Rest({ children }: { children: ReactNode }) {
  const isHydrated = useHydrated()
  const isPainted = usePainted()
  const step = useNavigationType()
  const { hash } = useLocation()
  const isWhole = !isHydrated || step === 'POP' || hash !== ''
  return isWhole || isPainted ? children : null
}
