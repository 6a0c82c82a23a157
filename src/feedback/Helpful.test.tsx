import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import entries from 'virtual:catalogue'
import { findById } from '../content-model/catalogue'
import { MemoryRouter } from 'react-router'
import { Helpful } from './Helpful'

function show() {
  const entry = findById(entries, 'errors/503')
  if (!entry) throw new Error('the article is gone')
  render(
    <MemoryRouter>
      <Helpful entry={entry} />
    </MemoryRouter>,
  )
}

it('"Yes" says thanks, and sends nothing without an endpoint', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Yes' }))
  expect(screen.getByRole('status')).toHaveTextContent('Thanks.')
  expect(screen.getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'true')
  expect(fetched).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})

it('"No" offers a person and a report that the user sends', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  show()
  await userEvent.click(screen.getByRole('button', { name: 'No' }))
  expect(screen.getByRole('link', { name: 'Ask a person' })).toHaveAttribute('href', '/support?article=errors%2F503')
  await userEvent.type(await screen.findByRole('textbox', { name: /What’s missing or wrong/ }), 'No word on iPads')
  const mail = screen.getByRole('link', { name: 'Send it by email' }).getAttribute('href') ?? ''
  expect(decodeURIComponent(mail)).toContain('No word on iPads')
  expect(screen.queryByRole('button', { name: 'Send the report' })).toBeNull()
  expect(fetched).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})
