import { QueryClient } from '@tanstack/react-query'

/** The one client of a page, for `QueryClientProvider` and for the loaders of routes. */
export const queryClient = new QueryClient()
