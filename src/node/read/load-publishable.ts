import { loadContent, type Content } from './load'
import type { Problem } from './problem'
import { overdue } from '../check/writing/overdue'
import { proofread } from '../check/writing/proofread'

/**
 * Reads `content/` for publishing: sound, written by the rules, and checked in time.
 *
 * @param now milliseconds since 1970, for the articles' reviews
 */
export async function loadPublishable(
  root: string,
  now: number,
): Promise<{ content: Content } | { problems: Problem[] }> {
  const result = await loadContent(root)
  const isSound = 'content' in result
  const { articles } = isSound ? result.content : result
  const problems = [...(isSound ? [] : result.problems), ...proofread(articles), ...overdue(articles, now)]
  return isSound && problems.length === 0 ? result : { problems }
}
