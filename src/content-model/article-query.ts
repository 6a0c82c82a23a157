import { partQuery } from '../ui/part-query'
import { loadArticle } from './article'

/**
 * One article, loaded once for a visit. Its data is null where there is no such article or it could not be fetched;
 * `refetch` tries again.
 *
 * @param id such as `errors/503`
 */
export const articleQuery = (id: string) =>
  partQuery(['article', id], async () => (await loadArticle(id).catch(() => undefined)) ?? null)
