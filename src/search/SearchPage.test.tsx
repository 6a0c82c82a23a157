import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { createMemoryRouter } from 'react-router'
import { TestRouter } from '../../test/test-router'
import { SearchPage } from './SearchPage'
import { searchQuery } from './use-search'

// On a busy machine the ranker takes longer than the tests wait for a list.
const client = new QueryClient()
beforeAll(() => client.prefetchQuery(searchQuery), 120_000)

function page(address: string) {
  return (
    <TestRouter
      client={client}
      router={createMemoryRouter([{ path: '/search', element: <SearchPage /> }], { initialEntries: [address] })}
    />
  )
}

const results = async () => within(await screen.findByRole('list', { name: 'Search results' })).getAllByRole('listitem')
const ways = ['/diagnose', '/errors', '/support']

function expectOtherWays() {
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href')?.replace(/\?.*/, ''))
  expect(links).toEqual(expect.arrayContaining(ways))
}

test('lists the articles for the query in the address, each with one link and a reason', async () => {
  render(page('/search?q=internal+sever+eror'))
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Search results for “internal sever eror”')
  const [first, ...others] = await results()
  for (const item of [first, ...others]) expect(within(item as HTMLElement).getAllByRole('link')).toHaveLength(1)
  expect(within(first as HTMLElement).getByRole('link')).toHaveAttribute('href', '/errors/500')
  expect(first).toHaveTextContent('Matches the message “')
  expect(screen.getByText(/^(?:1 article matches|\d+ articles match)\.$/)).toHaveAttribute('role', 'status')
  expect(screen.getByRole('combobox', { name: 'Search' })).toHaveValue('internal sever eror')
})

describe('no result is no end', () => {
  test('a question with no answer here', async () => {
    render(page('/search?q=procore+pricing'))
    expect(await screen.findByText(/No article here answers that/)).toHaveAttribute('role', 'status')
    expect(screen.queryByRole('list', { name: 'Search results' })).toBeNull()
    expectOtherWays()
    const missing = within(screen.getByRole('region', { name: 'Tell us what is missing' }))
    expect(missing.getByText('Procore Troubleshooter has no article for: procore pricing')).toBeInTheDocument()
    expect(missing.getByRole('button', { name: 'Copy the text' })).toBeInTheDocument()
  })

  test("another maker's words are named as theirs when they are typed, too", async () => {
    render(page('/search?q=No+NPC+contact+information+found'))
    const typed = within(await screen.findByRole('region', { name: 'What you typed' }, { timeout: 20_000 }))
    expect(typed.getByText('Written by').nextSibling).toHaveTextContent('Newforma')
    expect(screen.queryByText(/articles? match/)).toBeNull()
    expectOtherWays()
  })

  test('a code nobody has written about leads to the nearest', async () => {
    render(page('/search?q=511'))
    expect(await screen.findByText(/no article about 511/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '504' })).toHaveAttribute('href', '/e/504')
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
  expect(html).toContain('>Search</h1>')
  expect(html).toContain('Search needs JavaScript')
})

describe('what was pasted', () => {
  const region = () => screen.findByRole('region', { name: 'What you pasted' })

  const at = (query: string) => page(`/search?q=${encodeURIComponent(query)}`)

  test('is named with its code, message, reason for each article, and what to do next', async () => {
    render(at('HTTP/1.1 403 Forbidden {"errors":["App is not connected to this company"]}'))
    const shown = within(await region())
    expect(shown.getByText('Recognized as an HTTP response with code 403.')).toBeInTheDocument()
    expect(shown.getByText('“App is not connected to this company”')).toBeInTheDocument()
    expect(shown.getByRole('link')).toHaveAttribute('href', '/errors/app-not-connected')
    expect(shown.getByText(/^Trying again gives the same answer/)).toBeInTheDocument()
    const items = await results()
    const addresses = items.map((item) => within(item).getByRole('link').getAttribute('href'))
    expect(addresses[0]).toBe('/errors/app-not-connected')
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(items[0]).toHaveTextContent(
      'Matched the message “App is not connected to this company”; 403 in the response',
    )
    expect(await screen.findByText(/^Recognized as .* match\.$/)).toHaveAttribute('role', 'status')
    expect(screen.getByRole('link', { name: 'Answer a few questions' })).toHaveAttribute(
      'href',
      '/diagnose?code=403&where=connected',
    )
  })

  test.each([
    [
      'Error: page.goto: net::ERR_CONNECTION_RESET at https://app.procore.com/',
      'Chrome and Edge write this, not Procore.',
    ],
    [
      '{"code":503,"message":"upstream connect error or disconnect/reset before headers"}',
      'A server between you and Procore writes this, such as Envoy.',
    ],
    ['{"error":"Procore::InvalidRequestError","code":422}', 'The Procore Ruby SDK writes this.'],
  ])('says whose words it holds: %s', async (text, said) => {
    render(at(text))
    expect(within(await region()).getByText(said)).toBeVisible()
  })

  test('tells when to try again, as a time', async () => {
    render(at('HTTP/1.1 429 Too Many Requests Retry-After: 300'))
    const time = within(await region()).getByText(/^\d\d:\d\d$/)
    expect(time.tagName).toBe('TIME')
    expect(Number.isNaN(Date.parse(time.getAttribute('datetime') ?? ''))).toBe(false)
  })

  test('shows a repaired link as text to copy, with what was changed, and never as a link', async () => {
    render(at('https\\\\app.procore.com\\87654\\project\\home'))
    const shown = within(await region())
    expect(shown.getByText('https://app.procore.com/87654/project/home')).toBeInTheDocument()
    expect(
      within(shown.getByRole('list', { name: 'What was changed' })).getAllByRole('listitem').length,
    ).toBeGreaterThan(0)
    expect(shown.getByRole('button', { name: 'Copy the repaired link' })).toBeInTheDocument()
    for (const link of screen.getAllByRole('link')) expect(link.getAttribute('href')).not.toContain('procore.com')
  })

  test('counts the secrets that were hidden, and the region is gone for typed words', async () => {
    render(at('503'))
    const area = screen.getByRole('textbox', { name: 'Paste an error', hidden: true })
    await userEvent.type(area, 'HTTP/1.1 401 Unauthorized{Enter}Cookie: sid=abc123def456ghi{Enter}{Enter}')
    expect(screen.queryByRole('region', { name: 'What you pasted' })).toBeNull()
    await userEvent.click(screen.getByText('Find the article'))
    expect(within(await region()).getByText(/^1 secret hidden\./)).toBeInTheDocument()
    expect(document.body.innerHTML).not.toContain('abc123def456ghi')
  })

  test('a secret that a form without the script put into the address is taken out of it', async () => {
    const router = createMemoryRouter([{ path: '/search', element: <SearchPage /> }], {
      initialEntries: ['/search?q=401+access_token=q7Zx1Vb9Kd3Lm5Np8Rt2Wy4Hs6Jg0Fc&audience=developer'],
    })
    render(<TestRouter router={router} client={client} />)
    await results()
    expect(router.state.location.search).toBe('?audience=developer&q=401+access_token%3D***')
    expect(router.state.historyAction).toBe('REPLACE')
  })
})

describe('filters', () => {
  test('are read from the address, and written to it in place of the page before', async () => {
    const router = createMemoryRouter([{ path: '/search', element: <SearchPage /> }], {
      initialEntries: ['/search?q=403&audience=nobody'],
    })
    render(<TestRouter router={router} client={client} />)
    const all = (await results()).length
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'http')
    await waitFor(() => expect(router.state.location.search).toBe('?kind=http&q=403'))
    expect((await results()).length).toBeLessThan(all)
    expect(screen.getByText(/with these filters\.$/)).toHaveAttribute('role', 'status')
  })

  test('that leave nothing offer the search without them', async () => {
    render(page('/search?q=account+locked&kind=api-message'))
    expect(await screen.findByText('No article matches with these filters.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Search without filters' })).toHaveAttribute(
      'href',
      '/search?q=account+locked',
    )
  })
})

test('a very long query is shortened in the heading and cuts nothing else', async () => {
  render(page(`/search?q=${'permission+denied+'.repeat(16)}`))
  expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeLessThan(110)
  // A text this long is read as a paste, and nothing in it is known.
  const guesses = within(await screen.findByRole('list', { name: 'Closest guesses' }))
  expect(guesses.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/errors/permission-denied')
})

test('guesses come with the question that tells them apart', async () => {
  render(page('/search?q=it+keeps+going+round'))
  const guesses = within(await screen.findByRole('list', { name: 'Closest guesses' }))
  expect(await screen.findByText(/^To tell them apart: .+\?$/)).toBeVisible()
  expect(guesses.getAllByText(/^If your answer is:/).length).toBeGreaterThanOrEqual(2)
})
