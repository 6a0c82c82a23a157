import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import entries from 'virtual:catalogue'
import { TestRouter } from '../../test/test-router'
import { recognize } from './recognize'
import { createMemoryRouter } from 'react-router'
import { PastedRegion } from './PastedRegion'

function show(text: string) {
  const recognition = recognize(text, entries, new Date(2026, 10, 21))
  const cardOf = (id: string) => entries.find((entry) => entry.id === id)
  const element = <PastedRegion recognition={recognition} isPasted cardOf={cardOf} />
  render(<TestRouter router={createMemoryRouter([{ path: '/', element }])} />)
}

const addresses = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'))

test("another maker's error is named as theirs, with what to do", () => {
  show('Error AADSTS90094')
  expect(screen.getByText('Written by').nextSibling).toHaveTextContent('Microsoft Entra')
  expect(screen.getByText(/^Microsoft Entra wrote this\. Your company IT can look up AADSTS90094\.$/)).toBeVisible()
  expect(addresses()).toEqual([])
})

test('what passed an error on is named, and the error is answered', () => {
  show('Workato: 403 {"errors":["App is not connected to this company."]}')
  expect(screen.getByText('Passed on by').nextSibling).toHaveTextContent('Workato')
  expect(addresses()).toEqual(['/errors/app-not-connected'])
})

test('of two messages both are shown, each with its article', () => {
  show('App is not connected to this company\nThe refresh token is invalid')
  expect(screen.getByText('Also').nextSibling).toHaveTextContent(/is (?:invalid|not connected)/)
  expect(new Set(addresses())).toEqual(new Set(['/errors/app-not-connected', '/errors/refresh-token-invalid']))
})

test('nothing known is said to be nothing known', () => {
  show('Reminder: timecards are due Friday at noon.')
  expect(screen.getByText('No error code or known message in it.')).toBeVisible()
  expect(addresses()).toEqual([])
})
