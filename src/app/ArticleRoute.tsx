import { ArticlePage } from '../article/ArticlePage'
import type { ArticleData } from './loaders'
import { NotFound } from './NotFound'
import { useMendedAnchor } from './use-mended-anchor'

/** The article of an address, or the nearest ones when the address has none. */
export function ArticleRoute({ data }: { data: ArticleData }) {
  useMendedAnchor('missing' in data ? undefined : data.info.renamed)
  return 'missing' in data ? <NotFound suggestions={data.missing} /> : <ArticlePage article={data} />
}
