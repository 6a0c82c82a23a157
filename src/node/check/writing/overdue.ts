import { daysOverdue, GRACE_DAYS } from '../../../content-model/entry'
import type { Problem } from '../../read/problem'
import type { Article } from '../../read/read-article'

/** Articles that nobody has checked in time. Until the days of grace are over, only their readers are told. */
export function overdue(articles: Pick<Article, 'file' | 'entry' | 'placeOf'>[], now: number): Problem[] {
  return articles.flatMap(({ file, entry, placeOf }) => {
    const days = daysOverdue(entry.reviewBy, now)
    if (days <= GRACE_DAYS) return []
    return [
      {
        file,
        ...placeOf(['reviewBy']),
        about: 'reviewBy',
        found: `${entry.reviewBy}, which was ${days} days ago`,
        expected: `a check of the facts at most ${GRACE_DAYS} days after that day`,
        fix: 'Check the facts against the sources, then set reviewed and reviewBy.',
      },
    ]
  })
}
