import { render, screen } from '@testing-library/react'
import { createMemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { TestRouter } from '../../test/test-router'
import { LayoutError } from './Layout'

it('an address that no route matches is not found, in the frame of the site', async () => {
  render(
    <TestRouter
      router={createMemoryRouter([{ path: '/here', element: null, ErrorBoundary: LayoutError }], {
        initialEntries: ['/elsewhere'],
      })}
    />,
  )
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible()
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible()
  vi.mocked(console.error).mockClear()
  vi.mocked(console.warn).mockClear()
})
