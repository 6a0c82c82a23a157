import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { MemoryRouter } from 'react-router'
import { RouteError } from './RouteError'

const goOnline = (isOnline: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}
const open = () =>
  render(
    <MemoryRouter>
      <RouteError />
    </MemoryRouter>,
  )

afterEach(() => {
  vi.restoreAllMocks()
})

it('offers to load the page again', () => {
  open()
  expect(screen.getByText(/weak signal/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})

it('without a connection leads back, and not away from what is here, until there is one', () => {
  goOnline(false)
  open()
  expect(screen.getByText(/You’re offline/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Go back' })).toBeVisible()
  act(() => goOnline(true))
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})
