import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { createMemoryRouter, useSearchParams } from 'react-router'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { readJudged } from '../../test/eval/judged'
import { engine } from '../../test/fixtures/mcp'
import { TestRouter } from '../../test/test-router'
import { recognizerQuery, takePaste } from '../paste/pasted'
import { toAddressQuery } from '../search/address-query'
import { useAnswer } from '../search/SearchPage'
import { searchQuery } from '../search/use-search'

const FILES = ['pastes', 'whose-pastes', 'fresh-pastes', 'outside-pastes']
const pastes = FILES.flatMap((file) => readJudged(`test/eval/${file}.jsonl`).map(({ query }) => query))

const client = new QueryClient()
beforeAll(async () => {
  await Promise.all([client.prefetchQuery(searchQuery), client.prefetchQuery(recognizerQuery)])
}, 120_000)

/** What the page of results finds, as text. */
function Page() {
  const [params] = useSearchParams()
  const query = params.get('q') ?? ''
  const { answered } = useAnswer(query, {})
  return <output>{answered && written(query, answered)}</output>
}

function written(query: string, { results, guesses }: Record<'results' | 'guesses', { id: string }[]>): string {
  return JSON.stringify([query, results.map(({ id }) => id), guesses.map(({ id }) => id)])
}

let router: ReturnType<typeof createMemoryRouter>
beforeEach(() => {
  router = createMemoryRouter([{ path: '/', element: <Page /> }])
  render(<TestRouter client={client} router={router} />)
})

/** What the page shows for a query, once it has the answer. */
async function shownFor(query: string): Promise<string> {
  await act(() => router.navigate(`/?${new URLSearchParams({ q: query })}`))
  return vi.waitFor(() => {
    const { textContent } = screen.getByRole('status')
    expect(textContent).toContain(JSON.stringify(query))
    return textContent
  })
}

it('an assistant gets the same articles, in the same order, as the page shows for a paste', async () => {
  const differing: unknown[] = []
  for (const text of pastes) {
    const taken = await takePaste(client, text)
    if (typeof taken !== 'object') throw new Error(taken)
    const shown = await shownFor(taken.query)
    const { data } = await engine.explainError(text, new Date())
    if (written(taken.query, data) !== shown) differing.push({ shown, answered: written(taken.query, data) })
  }
  expect(pastes.length).toBeGreaterThan(300)
  expect(differing).toEqual([])
}, 240_000)

it('and the same for words, those of another maker included', async () => {
  const queries = readJudged('test/eval/outside-queries.jsonl').map(({ query }) => query)
  // The page remembers what the pastes above were recognized as.
  const isTyped = (query: string) => query === toAddressQuery(query) && !pastes.includes(query)
  const sample = queries.filter((query, at) => at % 10 === 0 && isTyped(query))
  const asked = [...sample, 'No NPC contact information found']
  const differing: unknown[] = []
  for (const query of asked) {
    const shown = await shownFor(query)
    const { data } = await engine.searchErrors(query)
    if (written(query, data) !== shown) differing.push({ shown, answered: written(query, data) })
  }
  expect(asked.length).toBeGreaterThan(30)
  expect(differing).toEqual([])
}, 240_000)
