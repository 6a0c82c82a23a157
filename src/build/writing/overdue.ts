import { daysOverdue, GRACE_DAYS } from '../../catalog/review'
import type { Problem } from '../content/problem'
import type { Article } from '../content/read-article'

/** Articles that nobody has checked in time. Until the days of grace are over, only their readers are told. */
export function overdue(articles: Pick<Article, 'file' | 'entry' | 'lineOf'>[], now: number): Problem[] {
  return articles.flatMap(({ file, entry, lineOf }) => {
    const days = daysOverdue(entry.reviewBy, now)
    if (days <= GRACE_DAYS) return []
    const message = `reviewBy: ${entry.reviewBy} is ${days} days ago, and ${GRACE_DAYS} are allowed. Check the facts against the sources, then set reviewed and reviewBy`
    return [{ file, line: lineOf(['reviewBy']), message }]
  })
}
