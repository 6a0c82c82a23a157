import { files, paths } from '../../../paths'
import type { ArticleId } from '../../../content-model/types'
import type { Content } from '../../read/load'
import { shortTargets } from '../site-paths'

/** An address that leads on. Both from the site's base; the target may have a query and an anchor. */
export interface Redirect {
  from: string
  to: string
  /** 301 where the old address is gone for good, 302 where the short one stays in use. */
  status: 301 | 302
}

/** Every address that leads on: what has moved, with all that hangs on it, and the short addresses. */
export function redirectsOf(content: Content): Redirect[] {
  const moved = Object.entries(content.permalinks.moved).flatMap(([from, { to }]) => movedRedirects(from, to))
  const short = [...shortTargets(content)].map(([key, id]) => ({
    from: paths.short(key),
    to: paths.article(id),
    status: 302 as const,
  }))
  const known = new Set(moved.map(({ from }) => from))
  return [...moved, ...short.filter(({ from }) => !known.has(from))]
}

/** With an article go its short address, its card and its twins; the page that takes over says what became of it. */
function movedRedirects(from: string, to: string): Redirect[] {
  const page: Redirect = { from, to: paths.moved(from, to), status: 301 }
  const [before, after] = [articleOf(from), articleOf(to.replace(/#.*$/, ''))]
  if (!before || !after) return [page]
  return [
    page,
    { from: paths.short(before.slug), to: page.to, status: 302 },
    { from: paths.card(before.id), to: paths.card(after.id), status: 301 },
    { from: files.markdown(before.id), to: files.markdown(after.id), status: 301 },
    { from: files.articleData(before.slug), to: files.articleData(after.slug), status: 301 },
  ]
}

function articleOf(path: string): { id: ArticleId; slug: string } | undefined {
  const match = /^\/((?:errors|guides|faq)\/([a-z0-9-]+))$/.exec(path)
  return match ? { id: match[1] as ArticleId, slug: match[2] ?? '' } : undefined
}
