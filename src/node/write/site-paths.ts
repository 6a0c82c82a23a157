import { FIXED_PAGES, paths } from '../../paths'
import type { ArticleId } from '../../content-model/types'
import type { Article } from '../read/read-article'

/** All articles there are. */
interface Articles {
  articles: Article[]
}

/** Every address that is written as a page, from the site's base. */
export function pagePaths({ articles }: Articles): string[] {
  return [...FIXED_PAGES, ...articles.map(({ entry }) => `/${entry.id}`)]
}

/** Each article as a card for a frame: pages too, but not for search engines. */
export function cardPaths({ articles }: Articles): string[] {
  return articles.map(({ entry }) => paths.card(entry.id))
}

/** Short addresses: each slug, and each status code that is no slug, which leads to the first article with it. */
export function shortPaths(content: Articles): string[] {
  return [...shortTargets(content).keys()].toSorted().map((key) => paths.short(key))
}

/** What the short addresses mean, by their keys, as `findByKey` reads them in the browser. */
export function shortTargets({ articles }: Articles): Map<string, ArticleId> {
  const targets = new Map(articles.map(({ entry }) => [entry.slug, entry.id]))
  for (const { entry } of articles)
    for (const code of entry.codes.map(String)) if (!targets.has(code)) targets.set(code, entry.id)
  return targets
}
