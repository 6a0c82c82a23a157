import { render, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { describe, expect, test } from 'vitest'
import { SearchPage } from './SearchPage'

function page(address: string) {
  return (
    <RouterProvider
      router={createMemoryRouter([{ path: '/search', element: <SearchPage /> }], { initialEntries: [address] })}
    />
  )
}

const results = async () => within(await screen.findByRole('list', { name: 'Search results' })).getAllByRole('listitem')
const ways = ['/diagnose', '/errors', '/support']

function expectOtherWays() {
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(expect.arrayContaining(ways))
}

test('lists the articles for the query in the address, each with one link and a reason', async () => {
  render(page('/search?q=internal+sever+eror'))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Search results for “internal sever eror”')
  const [first, ...others] = await results()
  for (const item of [first, ...others]) expect(within(item as HTMLElement).getAllByRole('link')).toHaveLength(1)
  expect(within(first as HTMLElement).getByRole('link')).toHaveAttribute('href', '/errors/500')
  expect(first).toHaveTextContent('Matches the message “Internal Server Error”')
  expect(screen.getByText(/^\d+ articles match\.$/)).toHaveAttribute('role', 'status')
  expect(screen.getByRole('combobox', { name: 'Search' })).toHaveValue('internal sever eror')
})

describe('no result is no end', () => {
  test('a question with no answer here', async () => {
    render(page('/search?q=procore+pricing'))
    expect(await screen.findByText(/No article here answers that/)).toHaveAttribute('role', 'status')
    expect(screen.queryByRole('list', { name: 'Search results' })).toBeNull()
    expectOtherWays()
  })

  test('a code nobody has written about leads to the nearest', async () => {
    render(page('/search?q=504'))
    expect(await screen.findByText(/no article about 504/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '503' })).toHaveAttribute('href', '/e/503')
    expectOtherWays()
  })
})

test.each(['/search', '/search?q=', '/search?q=%20', '/search?q=%E0%A4%A', '/search?x=1'])(
  '%s is the page without a query',
  (address) => {
    render(page(address))
    expect(screen.getByRole('heading', { level: 1 })).toBeInTheDocument()
    expectOtherWays()
  },
)

test('at build time the page is written without a query, whatever the address', () => {
  const html = renderToString(page('/search?q=503'))
  expect(html).toContain('<h1 class="text-2xl">Search</h1>')
  expect(html).toContain('Search needs JavaScript')
})

test('a very long query is shortened in the heading and cuts nothing else', async () => {
  render(page(`/search?q=${'permission+denied+'.repeat(16)}`))
  expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeLessThan(110)
  expect(within((await results())[0] as HTMLElement).getByRole('link')).toHaveAttribute(
    'href',
    '/errors/permission-denied',
  )
})
