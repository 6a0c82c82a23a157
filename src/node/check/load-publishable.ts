import { daysOverdue, GRACE_DAYS } from '../../content-model/entry'
import { type Content, loadContent } from '../read/load'
import { language as siteLanguage } from '../read/places'
import type { Problem } from '../read/problem'
import type { Article } from '../read/read-article'
import { readGlossary } from './glossary'
import { proofread } from './proofread'

/**
 * Reads `content/` for publishing: sound, written by the rules, and checked in time.
 *
 * @param now milliseconds since 1970, for the articles' reviews
 * @param load reads the content
 * @param language that of the site by default
 */
export async function loadPublishable(
  root: string,
  now: number,
  load: typeof loadContent = loadContent,
  language = siteLanguage,
): Promise<{ content: Content } | { problems: Problem[] }> {
  const [result, glossary] = await Promise.all([load(root, language), readGlossary(root, language)])
  const isSound = 'content' in result
  const { articles } = isSound ? result.content : result
  const problems = [
    ...(isSound ? [] : result.problems),
    ...glossary.problems,
    ...proofread(articles, glossary.terms),
    ...overdue(articles, now),
  ]
  return isSound && problems.length === 0 ? result : { problems }
}

/** Articles whose review is overdue. During the grace period, only a notice on the page says so. */
export function overdue(articles: Pick<Article, 'file' | 'entry' | 'placeOf' | 'original'>[], now: number): Problem[] {
  return articles.flatMap((article) => {
    const { file, entry, placeOf } = article.original ?? article
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
