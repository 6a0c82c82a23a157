import type { ArticleId, Card, ScreenKind } from './types'

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
