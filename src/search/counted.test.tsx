import { QueryClient } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryRouter } from 'react-router'
import site from 'virtual:site'
import { TestRouter } from '../../test/test-router'
import type { Batch } from '../insight/schema'
import { SearchPage } from './SearchPage'
import { searchQuery } from './use-search'

// As in a build of a site with an endpoint.
vi.mock('virtual:insight', async () => ({
  ...(await import('../insight/insight')),
  ...(await import('../insight/searches')),
}))

const client = new QueryClient()
/** Vague enough for guesses only, whichever of them the search learns to answer. */
const VAGUE = [
  'it keeps going round',
  'it is stuck again',
  'the wheel turns',
  'cannot do anything',
  'something is off',
  'nothing happens',
]
let [guessed, left] = ['', '']
beforeAll(async () => {
  const search = await client.fetchQuery(searchQuery)
  const found = await Promise.all(VAGUE.map(async (query) => search.find(query)))
  const vague = VAGUE.filter((_, at) => found[at]?.results.length === 0 && found[at].guesses.length > 0)
  guessed = vague[0] ?? expect.fail()
  left = vague[1] ?? expect.fail()
}, 120_000)

let fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  fetched = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', fetched)
  site.events = { endpoint: 'https://counts.example/events' }
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  delete site.events
  vi.unstubAllGlobals()
})

async function open(address: string) {
  const routes = [
    { path: '/search', element: <SearchPage /> },
    { path: '*', element: <h1>Elsewhere</h1> },
  ]
  render(<TestRouter client={client} router={createMemoryRouter(routes, { initialEntries: [address] })} />)
  return screen.findByRole('combobox', { name: 'Search' })
}

/** What was counted, sent because the page is left. */
async function counted() {
  await vi.dynamicImportSettled()
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pageshow'))
  const sent = fetched.mock.calls.filter(([address]) => address === 'https://counts.example/events')
  return sent.flatMap(([, init]) => (JSON.parse(typeof init?.body === 'string' ? init.body : '') as Batch).events)
}

const firstGuess = async () =>
  within(await screen.findByRole('list', { name: 'Closest guesses' }, { timeout: 20_000 })).getAllByRole('link')[0]

it('a typed search with guesses only, and the guess that is opened on its page', async () => {
  const field = await open('/search')
  await userEvent.type(field, `${guessed}{Enter}`)
  const guess = (await firstGuess()) ?? expect.fail()
  const article = guess.getAttribute('href')?.slice(1)
  await userEvent.click(guess)
  expect(await counted()).toEqual([
    { kind: 'guesses-only', query: guessed, guesses: expect.arrayContaining([article]) },
    { kind: 'guess-taken', query: guessed, article },
  ])
})

it('no guess that was chosen with the arrows and left with Escape', async () => {
  const field = await open('/search')
  // Another query: each counts once.
  await userEvent.type(field, left)
  expect(await screen.findByText(/closest guesses?$/, {}, { timeout: 20_000 })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Escape}')
  await userEvent.tab()
  expect((await counted()).map(({ kind }) => kind)).toEqual(['guesses-only'])
})

it('a search from which the reader turns away without asking for its page', async () => {
  const field = await open('/search')
  await userEvent.type(field, 'procore pricing list')
  expect(await screen.findByText(/^No matching articles/)).toBeVisible()
  await userEvent.tab()
  expect(await counted()).toEqual([{ kind: 'no-answer', query: 'procore pricing list' }])
})

it('neither a search with results nor one from an address', async () => {
  const field = await open('/search?q=procore+pricing')
  expect(await screen.findByText(/No article here answers that/)).toBeVisible()
  await userEvent.clear(field)
  await userEvent.type(field, '503{Enter}')
  expect(await screen.findByRole('list', { name: 'Search results' })).toBeVisible()
  expect(await counted()).toEqual([])
})
