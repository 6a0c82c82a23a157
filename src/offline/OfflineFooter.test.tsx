import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createMemoryRouter } from 'react-router'
import { TestRouter } from '../../test/test-router'
import { setOfflineState } from './offline-store'
import { UpdateNotice } from './OfflineFooter'

afterEach(() => setOfflineState({ kind: 'unknown' }))

const saved = (isNewer: boolean) => act(() => setOfflineState({ kind: 'saved', savedAt: 1, bytes: 1, isNewer }))
const notice = () => screen.queryByText(/An update is ready/)

function open(address: string) {
  const router = createMemoryRouter([{ path: '*', Component: UpdateNotice }], { initialEntries: [address] })
  render(<TestRouter router={router} />)
  return (to: string) => act(() => router.navigate(to))
}

it('appears with the next page, never on an open one', async () => {
  const go = open('/errors/503')
  saved(true)
  expect(notice()).not.toBeInTheDocument()
  await go('/errors/503?from=mail#causes')
  expect(notice()).not.toBeInTheDocument()
  await go('/errors')
  expect(notice()).toBeVisible()
  expect(screen.getByRole('button', { name: 'Show it' })).toBeVisible()
})

it.each(['/diagnose?fix=errors%2F503', '/support?article=errors%2F503'])('does not appear on %s', async (address) => {
  const go = open('/')
  saved(true)
  await go(address)
  expect(notice()).not.toBeInTheDocument()
})

it('does not appear without a newer build', async () => {
  const go = open('/')
  saved(false)
  await go('/errors')
  expect(notice()).not.toBeInTheDocument()
})
