import { useEffect } from 'react'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { followLinks } from '../src/ui/follow-links'

/** The pages of a memory router, with links that work as in a window. */
export function TestRouter({ router }: { router: DataRouter }) {
  useEffect(() => followLinks(router), [router])
  return <RouterProvider router={router} />
}
