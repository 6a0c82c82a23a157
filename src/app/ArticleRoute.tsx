import { memo, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { ArticlePage } from '../article/ArticlePage'
import { NotFound } from './NotFound'
import type { ArticleData } from './loaders'

/** An anchor or another query leaves the article as it is. */
const Article = memo(ArticlePage)

/** The article of an address, or the nearest ones when the address has none. */
export function ArticleRoute({ data }: { data: ArticleData }) {
  useRepairedAnchor('missing' in data ? undefined : data.info.renamed)
  return 'missing' in data ? (
    <NotFound data={data} />
  ) : (
    // Each article is a page of its own: nothing a reader opened or answered on one shows on the next.
    <Article key={data.info.entry.id} article={data} />
  )
}

/**
 * Leads an anchor that no element has to the one that took its place, or that it was before a mail program or a sentence
 * changed it. Which ids there are only the page itself knows, and the search for one is loaded for the few who need it.
 *
 * @param renamed old id → the id of today
 */
export function useRepairedAnchor(renamed?: Record<string, string>): void {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    if (hash === '' || document.querySelector(`#${CSS.escape(hash.slice(1))}`)) return undefined
    let isCurrent = true
    const repair = async () => {
      const { repairAnchor } = await import('../links/repair-url')
      const old = Object.keys(renamed ?? {})
      const id = repairAnchor(hash, [
        ...old,
        ...[...document.querySelectorAll('main [id]')].map((element) => element.id),
      ])
      if (isCurrent && id !== undefined)
        await navigate({ pathname, search, hash: renamed?.[id] ?? id }, { replace: true })
    }
    // Without it the page shows from its top, as it does already.
    repair().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [pathname, search, hash, navigate, renamed])
}
