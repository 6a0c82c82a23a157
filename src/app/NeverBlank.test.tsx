import { act, render, screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryRouter, Outlet } from 'react-router'
import { TestRouter } from '../../test/test-router'
import { NeverBlank, RouteError } from './RouteError'

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
  const page = { Component: NeverBlank, ErrorBoundary: RouteError, children: [{ path: '/', element: view }] }
  const frame = (
    <main>
      <nav aria-label="Breadcrumb">Home</nav>
      <Outlet />
    </main>
  )
  render(<TestRouter router={createMemoryRouter([{ element: frame, children: [page] }])} />)
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
