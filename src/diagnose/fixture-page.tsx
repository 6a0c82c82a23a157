import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { expect } from 'vitest'
import type { LoadedArticle } from '../content-model/article'
import type { ArticleId, StepInfo } from '../content-model/types'
import { createMemoryRouter, RouterProvider } from '../router/memory-router'
import { DiagnosePage } from './DiagnosePage'
import { ERRORS } from './fixtures'

const STEPS: StepInfo[] = [
  { id: 'reload', title: 'Reload the page', who: 'you', audience: 'user' },
  { id: 'allow', title: 'Ask for access', who: 'admin', audience: 'user' },
  { id: 'retry', title: 'Retry the call', who: 'developer', audience: 'developer' },
]

/** An article of the fixtures as it would be loaded. */
export function fixtureArticle(id: ArticleId): LoadedArticle {
  const entry = ERRORS.find((error) => error.id === id) ?? expect.fail(`${id} is no fixture`)
  const headings = [{ id: 'prevent', text: 'Stop it coming back', depth: 2 }]
  const info = { entry, steps: STEPS, headings, escalate: { to: ['support' as const], afterMinutes: 120 }, related: [] }
  return { info, Body: () => null }
}

/** The wizard once its data is there, as in a window. */
function LoadedPage() {
  const [entries, setEntries] = useState<typeof ERRORS>()
  useEffect(() => void Promise.resolve(ERRORS).then(setEntries), [])
  return entries && <DiagnosePage data={{ entries }} />
}

/** Opens the wizard at an address. */
export function open(address: string) {
  const routes = [
    { path: '/diagnose', element: <LoadedPage /> },
    { path: '*', element: <h1>Elsewhere</h1> },
  ]
  const router = createMemoryRouter(routes, { initialEntries: [address] })
  render(<RouterProvider router={router} />)
  const here = () => router.state.location.pathname + router.state.location.search
  return { router, here, user: userEvent.setup() }
}

export const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
export const press = async (user: ReturnType<typeof userEvent.setup>, role: string, name: string) =>
  user.click(screen.getByRole(role, { name }))
