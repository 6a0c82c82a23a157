import { CardError } from '../embed/CardError'
import type { Page } from '../router/page-route'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Layout } from './Layout'
import { NeverBlank } from './NeverBlank'
import { RouteError } from './RouteError'

/** A page with what stands around it, or what is said in place of one that did not load, cannot be drawn or draws nothing. */
export function PageFrame({ page: { key, facts, content, isWhole, isCard } }: { page: Page }) {
  const failure = isCard ? <CardError /> : <RouteError />
  const shown = (
    <ErrorBoundary key={key} fallback={failure}>
      {isWhole ? <NeverBlank>{content}</NeverBlank> : failure}
    </ErrorBoundary>
  )
  return isCard ? shown : <Layout facts={facts}>{shown}</Layout>
}
