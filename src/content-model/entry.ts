import type { ArticleId, Card, ScreenKind } from './types'

/** The slug of an article from its id: `403` of `errors/403`. */
export function slugOf(id: ArticleId): string {
  return id.slice(id.indexOf('/') + 1)
}

/** The short name of an article beside another one: its number where that alone says which it is, else its title. */
export function nameOf({ id, title, codes }: Pick<Card, 'id' | 'title' | 'codes'>): string {
  const slug = slugOf(id)
  return codes.map(String).includes(slug) ? slug : title
}

/** How long after its day of review an article may still be published, in days. Our own figure. */
export const GRACE_DAYS = 30

const DAY = 86_400_000

/**
 * How far an article is behind its review.
 *
 * @param reviewBy the day by which it was to be checked, such as `2027-05-21`
 * @param now milliseconds since 1970
 * @returns whole days past the end of that day in UTC; 0 on the day itself and before it
 */
export function daysOverdue(reviewBy: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(reviewBy)) / DAY))
}

/** @param entry what the article says of where people meet it */
export function screenOf(entry: { kind?: string; component?: string }): ScreenKind {
  if (entry.kind === 'login') return 'login'
  if (entry.kind === 'api-message' || entry.component === 'api') return 'reply'
  return entry.kind === 'http' ? 'page' : 'notice'
}
