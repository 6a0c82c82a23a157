import type { ArticleId, Entry, ErrorEntry } from './types'

/** All articles as data. A chunk of its own, loaded only by pages that look across articles. */
export async function loadCatalogue(): Promise<Entry[]> {
  return (await import('virtual:catalogue')).default
}

export function isError(entry: Entry): entry is ErrorEntry {
  return entry.collection === 'errors'
}

export function findById(entries: Entry[], id: string): Entry | undefined {
  return entries.find((entry) => entry.id === id)
}

/**
 * The article a short address means: a slug first (`account-locked`, `503`), then a status code.
 * Errors win over guides where both carry the slug or the code.
 */
export function findByKey<E extends Pick<Entry, 'slug' | 'codes'>>(entries: E[], key: string): E | undefined {
  const wanted = key.trim().toLowerCase()
  return entries.find((entry) => entry.slug === wanted) ?? entries.find((entry) => entry.codes.includes(Number(wanted)))
}

/** `errors/503` from an address below the site's base, or nothing when it is not an article's. */
export function toArticleId(path: string): ArticleId | undefined {
  const match = /^\/?((?:errors|guides|faq)\/[a-z0-9-]+)\/?$/.exec(path)
  return match ? (match[1] as ArticleId) : undefined
}
