import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { TestRouter } from '../../test/test-router'
import { chooseLanguage, chosenLanguage } from '../languages'
import { LanguageNav } from './Header'

function show(address: string, preferred: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(preferred)
  const router = createMemoryRouter([{ path: '*', element: <LanguageNav /> }], { initialEntries: [address] })
  render(<TestRouter router={router} />)
}

beforeEach(() => localStorage.clear())

test('leads to this page in the other language, with its query and its anchor', () => {
  show('/diagnose?where=login&step=2#fix', ['en-US'])
  const link = within(screen.getByRole('navigation', { name: 'Language' })).getByRole('link', { name: 'Español' })
  expect(link).toHaveAttribute('href', '/es/diagnose?where=login&step=2#fix')
  expect(link).toHaveAttribute('hreflang', 'es')
  expect(link).toHaveAttribute('lang', 'es')
  expect(screen.queryByRole('region')).toBeNull()
})

test('offers the language that the browser prefers, until the reader declines', async () => {
  show('/errors/503', ['es-MX', 'en'])
  const offer = within(await screen.findByRole('region', { name: 'Español' }))
  expect(offer.getByRole('link', { name: 'Leer esto en español' })).toHaveAttribute('href', '/es/errors/503')
  await userEvent.click(offer.getByRole('button', { name: 'No, gracias' }))
  expect(screen.queryByRole('region')).toBeNull()
  expect(chosenLanguage()).toBe('en')
})

test('offers nothing to somebody who has chosen', () => {
  chooseLanguage('en')
  show('/errors/503', ['es-MX'])
  expect(screen.queryByRole('region')).toBeNull()
})
