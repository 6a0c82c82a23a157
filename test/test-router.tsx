import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { followLinks } from '../src/ui/follow-links'

/** The pages of a memory router, with links that work as in a window. */
export function TestRouter({ router, client }: { router: DataRouter; client?: QueryClient }) {
  useEffect(() => followLinks(router), [router])
  return (
    <TestQueries client={client}>
      <RouterProvider router={router} />
    </TestQueries>
  )
}

/**
 * A view that fetches through React Query.
 *
 * @param known has what was fetched before; without it, nothing was
 */
export function TestQueries({ children, client: known }: { children: ReactNode; client?: QueryClient }) {
  const [client] = useState(() => known ?? new QueryClient())
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
