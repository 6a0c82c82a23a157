import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import catalogue from 'virtual:catalogue'
import { MemoryRouter, createMemoryRouter, useLocation } from 'react-router'
import { TestRouter } from '../../test/test-router'
import { compareLoader, type CompareData } from './pair'
import { ComparePage } from './ComparePage'

/** The page of an address, and what it has loaded again whenever its query changed. */
function LoadedPage() {
  const { search } = useLocation()
  const [data, setData] = useState<CompareData>()
  useEffect(() => void compareLoader({ url: new URL(search, 'https://x.example/compare') }).then(setData), [search])
  return data && <ComparePage data={data} />
}

const routes = [
  { path: '/compare', element: <LoadedPage /> },
  { path: '*', element: <h1>Elsewhere</h1> },
]

async function open(address: string) {
  const router = createMemoryRouter(routes, { initialEntries: [address] })
  render(<TestRouter router={router} />)
  await screen.findByRole('heading', { level: 1 })
  return { user: userEvent.setup(), here: () => router.state.location.pathname + router.state.location.search }
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent
/** The two cells of a row, by the words that its name begins with. */
function cells(table: HTMLElement, name: string): Element[] {
  const row = rowsOf(table).find(([header]) => header?.textContent.startsWith(name))
  return row?.slice(1) ?? expect.fail(`no row ${name}`)
}

const rowsOf = (table: HTMLElement) => [...table.querySelectorAll('[role=row]')].map((row) => [...row.children])

// The first article that is read compiles all of MDX.
beforeAll(async () => {
  await compareLoader({ url: new URL('https://x.example/compare?a=403&b=404') })
}, 60_000)

describe('two errors side by side', () => {
  it('draws them from their articles', async () => {
    await open('/compare?a=403&b=404')
    expect(title()).toBe('403 or 404?')
    const table = screen.getByRole('table', { name: '403 and 404' })
    expect(within(table).getByRole('link', { name: '403 Forbidden' })).toHaveAttribute('href', '/errors/403')
    expect(cells(table, 'Number')).toHaveLength(2)
    expect(cells(table, 'Who can fix it')[0]).toHaveTextContent('Your Procore administrator')
    expect(cells(table, 'Is my work safe')[1]?.textContent?.length).toBeGreaterThan(20)
    const [first, second] = cells(table, 'What to do first').map((cell) => cell.querySelector('a'))
    expect(first?.getAttribute('href')).toMatch(/^\/errors\/403#/)
    expect(second?.getAttribute('href')).toMatch(/^\/errors\/404#/)
  })

  it('marks where both agree', async () => {
    await open('/compare?a=502&b=503')
    const table = screen.getByRole('table', { name: '502 and 503' })
    const names = rowsOf(table).map(([header]) => header?.textContent.trim())
    expect(names).toContain('Try again? The same')
    expect(names).toContain('Number')
  })

  it('puts another choice into the address', async () => {
    const { user, here } = await open('/compare?a=403&b=404')
    await user.selectOptions(screen.getByLabelText('Second error'), '422')
    await screen.findByRole('table', { name: '403 and 422' })
    expect(here()).toBe('/compare?a=403&b=422')
    expect(screen.getByText(/side by side below/)).toHaveTextContent('403 or 422, side by side below.')
  })
})

describe('an address without two errors asks for a choice', () => {
  it.each([
    ['/compare', 'Choose two errors.', '', ''],
    ['/compare?a=403', 'Choose the other error.', '403', ''],
    ['/compare?b=404', 'Choose the other error.', '', '404'],
    ['/compare?a=401&b=401', 'Both are 401. Choose a different one', '401', '401'],
    ['/compare?a=403&b=teapot', 'No error here is called “teapot”.', '403', ''],
    ['/compare?a=777&b=teapot', 'No error here is called “777” or “teapot”.', '', ''],
  ])('%s: %s', async (address, words, a, b) => {
    await open(address)
    expect(title()).toBe('Compare two errors')
    expect(screen.getByText(new RegExp(words.replaceAll('.', '\\.')))).toBeVisible()
    expect(screen.getByLabelText('First error')).toHaveValue(a)
    expect(screen.getByLabelText('Second error')).toHaveValue(b)
    const pairs = within(screen.getByRole('region', { name: 'Often confused' })).getAllByRole('link')
    expect(pairs.map((link) => link.getAttribute('href'))).toContain('/compare?a=403&b=404')
  })
})

it('the prerendered page asks for a choice, and lists every number for use without JavaScript', () => {
  const data = { entries: catalogue, request: { unknown: ['teapot'] } }
  const html = renderToString(
    <MemoryRouter initialEntries={['/compare?a=teapot']}>
      <ComparePage data={data} />
    </MemoryRouter>,
  )
  expect(html).not.toContain('teapot')
  expect(html).not.toMatch(/ style="/)
  expect(html).toContain('href="/errors/503"')
  expect(html).toContain('href="/errors/403"')
})
