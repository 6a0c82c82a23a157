import { lazy, Suspense, use } from 'react'
import { useIdle } from '../ui/use-idle'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { ArticleContext } from './article-context'

const CopyLink = lazy(async () => ({ default: (await import('../share/CopyLink')).CopyLink }))

/** Copies the address of a heading. Stands after it, at the end of its line; comes when the browser has time. */
export function HeadingLink({ id, title }: { id: string; title: string }) {
  const entry = use(ArticleContext)
  const isIdle = useIdle()
  if (!isIdle || !entry) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <CopyLink article={entry.id} anchor={id} title={title} />
      </Suspense>
    </ErrorBoundary>
  )
}
