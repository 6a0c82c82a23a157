import { lazy, use } from 'react'
import { Deferred } from '../ui/Deferred'
import { ArticleContext } from './article-context'

const CopyLink = lazy(async () => ({ default: (await import('../share/CopyLink')).CopyLink }))

/** Copies the address of a heading. Stands after it, at the end of its line; comes when the browser has time. */
export function HeadingLink({ id, title }: { id: string; title: string }) {
  const entry = use(ArticleContext)
  if (!entry) return null
  return (
    <Deferred>
      <CopyLink article={entry.id} anchor={id} title={title} />
    </Deferred>
  )
}
