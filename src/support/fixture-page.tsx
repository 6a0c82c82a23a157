import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Entry } from '../content-model/types'
import { createMemoryRouter, RouterProvider } from '../router/memory-router'
import { SupportPage } from './SupportPage'

const entry = {
  id: 'errors/503',
  collection: 'errors',
  slug: '503',
  title: '503 Service Unavailable',
  codes: [503],
  kind: 'http',
  audience: ['user', 'developer'],
  messages: [{ text: '503 Service Unavailable', from: 'service' }],
  aliases: [],
  related: [],
  sources: [],
  summary: '',
  reviewed: '2026-11-21',
} as Partial<Entry> as Entry
export const routes = [
  { path: '/support', element: <SupportPage data={{ entries: [entry] }} /> },
  { path: '*', element: null },
]

/** Opens the support page at an address. */
export async function open(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(<RouterProvider router={router} />)
  await screen.findByRole('heading', { level: 1, name: 'Get help from a person' })
  return { user: userEvent.setup(), here: () => router.state.location.pathname + router.state.location.search }
}

/** By its label: looking roles up in the whole page is slow. */
export const field = (label: string) => screen.getByLabelText(label)
export const region = () => screen.getByLabelText('Support packet')
export const preview = () => region().querySelector('pre')?.textContent ?? ''
export const mail = () =>
  new URL(within(region()).getByRole('button', { name: 'Send by e-mail' }).getAttribute('href') ?? '')
