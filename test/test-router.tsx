import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { followLinks } from '../src/ui/follow-links'

/** The pages of a memory router, with links that work as in a window. */
export function TestRouter({ router }: { router: DataRouter }) {
  useEffect(() => followLinks(router), [router])
  return (
    <TestQueries>
      <RouterProvider router={router} />
    </TestQueries>
  )
}

/** A view that fetches through React Query, with nothing fetched yet. */
export function TestQueries({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient())
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
