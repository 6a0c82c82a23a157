import { QueryClient } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { createMemoryRouter, useSearchParams } from 'react-router'
import { beforeAll, expect, it, vi } from 'vitest'
import { readJudged } from '../../test/eval/judged'
import { engine } from '../../test/fixtures/mcp'
import { TestRouter } from '../../test/test-router'
import { recognizerQuery, takePaste } from '../paste/pasted'
import { searchQuery, useAnswer } from '../search/use-search'

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

it('an assistant is told the same articles, in the same order, as the page shows for a paste', async () => {
  const router = createMemoryRouter([{ path: '/', element: <Page /> }])
  render(<TestRouter client={client} router={router} />)
  const differing: unknown[] = []
  for (const text of pastes) {
    const taken = await takePaste(client, text)
    if (typeof taken !== 'object') throw new Error(taken)
    const { query } = taken
    await act(() => router.navigate(`/?${new URLSearchParams({ q: query })}`))
    const { data } = await engine.explainError(text, new Date())
    const shown = await vi.waitFor(() => {
      const { textContent } = screen.getByRole('status')
      expect(textContent).toContain(JSON.stringify(query))
      return textContent
    })
    if (written(query, data) !== shown) differing.push({ shown, told: written(query, data) })
  }
  expect(pastes.length).toBeGreaterThan(300)
  expect(differing).toEqual([])
}, 240_000)
