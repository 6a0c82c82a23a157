import { useEffect, useRef, type ReactNode } from 'react'
import { LinkTarget } from '../ui/link-target'
import { reportHeight } from './report-height'

/** What every card stands in: tells the page around it how high it is, and lets no link open inside of it. */
export function CardFrame({ children }: { children: ReactNode }) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => (card.current ? reportHeight(card.current) : undefined), [])
  return (
    <LinkTarget value="_top">
      <meta name="robots" content="noindex" />
      <main ref={card} aria-labelledby="card-title" className="p-4 sm:p-6">
        {children}
      </main>
    </LinkTarget>
  )
}
