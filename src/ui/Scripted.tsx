import type { ReactNode } from 'react'
import { useHydrated } from './hooks'

interface Props {
  children: ReactNode
  /** It works without the script too, and only has no place of its own until the script has read the address. */
  worksWithout?: boolean
}

/** What needs JavaScript. Until it runs, the content is invisible but takes up its space, so that nothing moves. */
export function Scripted({ children, worksWithout = false }: Props) {
  const isHydrated = useHydrated()
  const before = worksWithout ? 'await-script' : 'invisible noscript:hidden'
  return <div className={isHydrated ? undefined : before}>{children}</div>
}
