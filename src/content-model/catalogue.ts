import type { ArticleId, Entry, ErrorEntry, Card, ScreenKind } from './types'

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

/** The slug in an article's id: `403` of `errors/403`. */
export function slugOf(id: ArticleId): string {
  return id.slice(id.indexOf('/') + 1)
}

/** A short name for an article: its code when its slug is that code, else its title. */
export function nameOf({ id, title, codes }: Pick<Card, 'id' | 'title' | 'codes'>): string {
  const slug = slugOf(id)
  return codes.map(String).includes(slug) ? slug : title
}

/** How many days after `reviewBy` an article may still be published. Our own figure. */
export const GRACE_DAYS = 30

const DAY = 86_400_000

/**
 * How many days an article's review is overdue.
 *
 * @param reviewBy a day such as `2027-05-21`
 * @param now milliseconds since 1970
 * @returns whole days past the end of that day in UTC; 0 on the day itself and before it
 */
export function daysOverdue(reviewBy: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(reviewBy)) / DAY))
}

/** The kind of screen on which people see an error. */
export function screenOf(entry: { kind?: string; component?: string }): ScreenKind {
  if (entry.kind === 'login') return 'login'
  if (entry.kind === 'api-message' || entry.component === 'api') return 'reply'
  return entry.kind === 'http' ? 'page' : 'notice'
}
