import { paths } from '../paths'
import type { Content } from './content/load'
import { FIXED_PATHS } from './content/links'

/** Every address that is written as a page, from the site's base. */
export function pagePaths({ articles }: Content): string[] {
  return [...FIXED_PATHS, ...articles.map(({ entry }) => `/${entry.id}`)]
}

/** Each article as a card for a frame: pages too, but not for search engines. */
export function cardPaths({ articles }: Content): string[] {
  return articles.map(({ entry }) => paths.card(entry.id))
}

/** Short addresses: each slug, and each status code that is no slug, which leads to the first article with it. */
export function shortPaths({ articles }: Content): string[] {
  const keys = new Set(articles.flatMap(({ entry }) => [entry.slug, ...entry.codes.map(String)]))
  return [...keys].toSorted().map((key) => `/e/${key}`)
}
