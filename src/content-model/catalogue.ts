import type { ArticleId, Entry, ErrorEntry } from './types'

/** Loads all articles as data. A separate chunk, for the pages that need more than one article. */
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
 * The article of a short address: by slug first (`account-locked`, `503`), then by status code. Errors win over guides
 * with the same slug or code.
 */
export function findByKey<E extends Pick<Entry, 'slug' | 'codes'>>(entries: E[], key: string): E | undefined {
  const wanted = key.trim().toLowerCase()
  return entries.find((entry) => entry.slug === wanted) ?? entries.find((entry) => entry.codes.includes(Number(wanted)))
}

/** The id in an address below the site's base, such as `errors/503`; nothing for any other address. */
export function toArticleId(path: string): ArticleId | undefined {
  const match = /^\/?((?:errors|guides|faq)\/[a-z0-9-]+)\/?$/.exec(path)
  return match ? (match[1] as ArticleId) : undefined
}
