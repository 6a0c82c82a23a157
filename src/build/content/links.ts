import type { ArticleId } from '../../catalog/types'

/** Paths that are pages but not articles. */
export const FIXED_PATHS = ['/', '/errors', '/search', '/diagnose', '/status', '/support', '/tree', '/compare']

/**
 * Says what is wrong with a link of an article.
 *
 * @param href as the author wrote it
 * @param anchors the ids on each article's page
 * @returns a sentence, or undefined when the link is alive (external links are held to https only)
 */
export function checkLink(href: string, self: ArticleId, anchors: Map<ArticleId, Set<string>>): string | undefined {
  if (href.startsWith('mailto:')) return undefined
  if (href.startsWith('https://')) return URL.canParse(href) ? undefined : `"${href}" is not an address`
  if (!href.startsWith('/') && !href.startsWith('#')) return `"${href}" starts with neither https:// nor /`
  const [address = '', anchor] = href.split('#', 2)
  const path = address.split('?')[0] ?? ''
  if (path !== '' && FIXED_PATHS.includes(path)) return undefined
  const id = path === '' ? self : [...anchors.keys()].find((known) => `/${known}` === path)
  if (id === undefined) return `"${path}" is not an address of this site`
  if (anchor !== undefined && !anchors.get(id)?.has(anchor)) return `"${href}" leads to no heading or step of ${id}`
  return undefined
}
