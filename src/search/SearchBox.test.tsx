import { QueryClient } from '@tanstack/react-query'
import { cleanup, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMemoryRouter, useLocation } from 'react-router'
import type { ArticleId } from '../content-model/types'
import { TestRouter } from '../../test/test-router'
import { SearchBox } from './SearchBox'
import { searchQuery } from './use-search'

// On a busy machine the ranker takes longer than the tests wait for a list.
const client = new QueryClient()
beforeAll(() => client.prefetchQuery(searchQuery), 120_000)

// jsdom has no layout to scroll in.
Element.prototype.scrollIntoView = () => undefined

function Where() {
  const { pathname, search } = useLocation()
  return <output aria-label="address">{pathname + search}</output>
}

beforeEach(() => {
  const page = (
    <>
      <SearchBox />
      <Where />
    </>
  )
  render(<TestRouter client={client} router={createMemoryRouter([{ path: '*', element: page }])} />)
})

const field = () => screen.getByRole('combobox', { name: 'Search' })
const address = () => screen.getByRole('status', { name: 'address' })
const options = async () => within(await screen.findByRole('listbox', { name: 'Articles' })).getAllByRole('option')
const chosen = () => screen.queryByRole('option', { selected: true })

describe('typing', () => {
  test('shows the best articles first, with the reason, and a way to all of them', async () => {
    await userEvent.type(field(), 'error 503')
    const shown = await options()
    expect(shown[0]).toHaveTextContent(/503 Service Unavailable.*Matches the code 503/)
    expect(shown[0]).toHaveAttribute('href', '/errors/503')
    expect(within(shown[0] as HTMLElement).getAllByText('503', { selector: 'mark' })).not.toHaveLength(0)
    expect(shown.at(-1)).toHaveAttribute('href', '/search?q=error+503')
    expect(field()).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByText(/^\d+ articles match$/)).toHaveAttribute('role', 'status')
  })

  test('says when nothing matches, and offers no empty list', async () => {
    await userEvent.type(field(), 'concrete cure time')
    expect(await screen.findByText('No article matches')).toBeInTheDocument()
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(field()).toHaveAttribute('aria-expanded', 'false')
  })
})

describe('keys', () => {
  test('arrows choose an option, round the list, while the focus stays in the field', async () => {
    await userEvent.type(field(), '503')
    const shown = await options()
    expect(chosen()).toBeNull()
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen()).toBe(shown[0])
    expect(field()).toHaveFocus()
    expect(field()).toHaveAttribute('aria-activedescendant', shown[0]?.id)
    await userEvent.keyboard('{ArrowUp}')
    expect(chosen()).toBeNull()
    await userEvent.keyboard('{ArrowUp}')
    expect(chosen()).toBe(shown.at(-1))
  })

  test.each(['{Home}', '{End}', '{ArrowLeft}'])('%s goes back into the text, where nothing is chosen', async (key) => {
    await userEvent.type(field(), '503')
    await options()
    await userEvent.keyboard(`{ArrowDown}${key}`)
    expect(chosen()).toBeNull()
    expect(screen.getByRole('listbox')).toBeInTheDocument()
  })

  test('Enter opens the chosen article', async () => {
    await userEvent.type(field(), 'heavy load')
    await options()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(address()).toHaveTextContent('/errors/heavy-load')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  test('Enter without a choice goes to all results', async () => {
    await userEvent.type(field(), 'account locked{Enter}')
    await waitFor(() => expect(address()).toHaveTextContent('/search?q=account+locked'))
  })

  test('Enter in an empty field leaves no empty query in the address', async () => {
    await userEvent.type(field(), '  {Enter}')
    await waitFor(() => expect(address()).toHaveTextContent(/^\/search$/))
  })

  test('Escape closes the list and keeps the text', async () => {
    await userEvent.type(field(), '503')
    await options()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(field()).toHaveValue('503')
  })

  test.each(['{Control>}k{/Control}', '{Meta>}k{/Meta}'])('%s moves the focus to the field', async (keys) => {
    await userEvent.keyboard(keys)
    expect(field()).toHaveFocus()
  })

  test('k alone does nothing', async () => {
    await userEvent.keyboard('k')
    expect(field()).not.toHaveFocus()
  })
})

test('a click on an option opens it', async () => {
  await userEvent.type(field(), 'account locked')
  await userEvent.click((await options())[0] as HTMLElement)
  expect(address()).toHaveTextContent('/errors/account-locked')
})

test('the list closes when the focus leaves', async () => {
  await userEvent.type(field(), '503')
  await options()
  await userEvent.tab()
  expect(screen.queryByRole('listbox')).toBeNull()
})

describe('pasting', () => {
  const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLXZhbHVl'
  const RESPONSE = `HTTP/1.1 403 Forbidden\r\nAuthorization: Bearer ${TOKEN}\r\n\r\n{"errors":["App is not connected"]}\n`

  const expectTaken = async () => {
    await waitFor(() => expect(address()).toHaveTextContent(/^\/search\?q=HTTP%2F1.1\+403\+Forbidden/))
    expect(document.body.innerHTML + (field() as HTMLInputElement).value).not.toContain(TOKEN)
  }

  test('a response goes to the results at once, without its secret', async () => {
    await userEvent.click(field())
    await userEvent.paste(RESPONSE)
    expect((field() as HTMLInputElement).value).not.toContain('eyJ')
    await expectTaken()
    expect(field()).toHaveValue('')
  })

  test('so does what is dropped on the field', async () => {
    const dropped = createEvent.drop(field())
    Object.defineProperty(dropped, 'dataTransfer', { value: { getData: () => RESPONSE } })
    fireEvent(field(), dropped)
    expect(dropped.defaultPrevented).toBe(true)
    await expectTaken()
  })

  test('and what was typed, once it is sent', async () => {
    fireEvent.change(field(), { target: { value: RESPONSE.replaceAll(/\s+/g, ' ') } })
    expect(await screen.findByText(/^Recognized as an HTTP response with code 403\.$/)).toBeInTheDocument()
    await userEvent.type(field(), '{Enter}')
    await expectTaken()
  })

  test('a few words stay in the field', async () => {
    await userEvent.type(field(), 'error: ')
    await userEvent.paste('access token is invalid')
    expect(field()).toHaveValue('error: access token is invalid')
    expect((await options())[0]).toHaveAttribute('href', '/errors/access-token-invalid')
    expect(address()).toHaveTextContent(/^\/$/)
  })
})

test('takes over what was typed before the script was there', async () => {
  const router = () => (
    <TestRouter client={client} router={createMemoryRouter([{ path: '*', element: <SearchBox /> }])} />
  )
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(router())
  const early = within(container).getByRole('combobox', { name: 'Search' })
  await userEvent.type(early, '503')
  render(router(), { container, hydrate: true })
  expect(within(await within(container).findByRole('listbox')).getAllByRole('option')[0]).toHaveAttribute(
    'href',
    '/errors/503',
  )
  expect(early).toHaveValue('503')
})

test('works as a plain form before the script', () => {
  const form = screen.getByRole('search')
  expect(form).toHaveAttribute('action', '/search')
  expect(form).not.toHaveAttribute('method', 'post')
  expect(field()).toHaveAttribute('name', 'q')
})

describe('a list that changes under a chosen line', () => {
  test('never chooses another line than the reader did', async () => {
    cleanup()
    const early = new QueryClient()
    const line = (id: ArticleId, title: string) => ({ id, title, why: { label: '' }, marks: { title: [], quote: [] } })
    const shown = [line('errors/429', 'The first one while it loads'), line('errors/503', 'Another one')]
    early.setQueryData(['early-answers'], { answerEarly: () => ({ shown, count: 2, isSure: true }) })
    const router = createMemoryRouter([{ path: '*', element: <SearchBox /> }])
    render(<TestRouter client={early} router={router} />)
    fireEvent.change(field(), { target: { value: '503' } })
    fireEvent.keyDown(field(), { key: 'ArrowDown' })
    expect(chosen()).toHaveTextContent('The first one while it loads')
    await waitFor(async () => expect((await options())[0]).toHaveTextContent('503 Service Unavailable'), {
      timeout: 60_000,
    })
    expect(chosen()).toBeNull()
  })
})
