import { queryOptions, type QueryKey } from '@tanstack/react-query'

/**
 * Loads a part of the app, or data that does not change during a visit, once. A failure is not repeated by itself;
 * `refetch` and `fetchQuery` try again.
 *
 * @param load usually a dynamic import
 */
export const partQuery = <Part>(queryKey: QueryKey, load: () => Promise<Part>) =>
  queryOptions({
    queryKey,
    queryFn: load,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    retryOnMount: false,
    // The offline copy may have it.
    networkMode: 'always',
    // Functions and components are no plain data.
    structuralSharing: false,
  })
