import { queryOptions } from '@tanstack/react-query'
import { loadArticle } from './article'

/**
 * One article, loaded once for a visit. Its data is null where there is no such article or it could not be fetched;
 * `refetch` tries again.
 *
 * @param id such as `errors/503`
 */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: async () => (await loadArticle(id).catch(() => undefined)) ?? null,
    staleTime: Infinity,
    gcTime: Infinity,
    // The offline copy may have it.
    networkMode: 'always',
    // Components are no plain data.
    structuralSharing: false,
  })
