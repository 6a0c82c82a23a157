import { memo } from 'react'
import { ArticlePage } from '../article/ArticlePage'
import type { ArticleData } from './loaders'
import { NotFound } from './NotFound'
import { useMendedAnchor } from './use-mended-anchor'

/** An anchor or another query leaves the article as it is. */
const Article = memo(ArticlePage)

/** The article of an address, or the nearest ones when the address has none. */
export function ArticleRoute({ data }: { data: ArticleData }) {
  useMendedAnchor('missing' in data ? undefined : data.info.renamed)
  return 'missing' in data ? (
    <NotFound suggestions={data.missing} />
  ) : (
    // Each article is a page of its own: nothing a reader opened or answered on one shows on the next.
    <Article key={data.info.entry.id} article={data} />
  )
}
