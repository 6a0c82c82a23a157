import { act, render, screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MemoryRouter } from '../router/memory-router'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { NeverBlank } from './NeverBlank'
import { RouteError } from './RouteError'

const Nothing = () => null

/** As a page that leads on, or waits for its data for a moment. */
function Late() {
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), 500)
    return () => clearTimeout(timer)
  }, [])
  return isThere ? <h1>Here</h1> : null
}

function Broken(): never {
  throw new Error('cannot be drawn')
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function show(view: React.ReactNode) {
  render(
    <MemoryRouter>
      <main>
        <nav aria-label="Breadcrumb">Home</nav>
        <ErrorBoundary fallback={<RouteError />}>
          <NeverBlank>{view}</NeverBlank>
        </ErrorBoundary>
      </main>
    </MemoryRouter>,
  )
  for (let part = 0; part < 8; part++) await act(() => vi.advanceTimersByTimeAsync(250))
  // React tells the console what the boundary caught.
  vi.mocked(console.error).mockClear()
  return screen.getByRole('heading', { level: 1 }).textContent
}

it.each([
  ['draws nothing', <Nothing key="" />, 'This page didn’t load'],
  ['cannot be drawn', <Broken key="" />, 'This page didn’t load'],
  ['comes a moment later', <Late key="" />, 'Here'],
  ['is there', <h1 key="">Here</h1>, 'Here'],
])('a page that %s', async (_, view, heading) => {
  expect(await show(view)).toBe(heading)
})
