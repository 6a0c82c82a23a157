import { renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Found, Provider } from './search'
import { useFound } from './use-search'

const found = (title: string): Found => ({ results: [], missing: [], guesses: [], [title]: true })
const provider = (find: Provider['find']): Provider => ({ find }) as Provider
const ask = (one: Provider) => renderHook(({ query }) => useFound(one, query, true), { initialProps: { query: 'a' } })

it('gives at once what is found at once', () => {
  const { result } = ask(provider(found))
  expect(result.current).toEqual({ found: found('a'), last: found('a'), hasFailed: false })
})

it('keeps the last answer until the next one is there, and drops one that was overtaken', async () => {
  const settle = new Map<string, (answer: Found) => void>()
  const aside = provider((query) => new Promise((resolve) => settle.set(query, resolve)))
  const { result, rerender } = ask(aside)
  settle.get('a')?.(found('a'))
  await waitFor(() => expect(result.current.found).toEqual(found('a')))
  rerender({ query: 'ab' })
  rerender({ query: 'abc' })
  expect(result.current).toMatchObject({ found: undefined, last: found('a') })
  settle.get('abc')?.(found('abc'))
  settle.get('ab')?.(found('ab'))
  await waitFor(() => expect(result.current.found).toEqual(found('abc')))
})

it('tells when the engine cannot answer', async () => {
  const { result } = ask(provider(() => Promise.reject(new Error('gone'))))
  await waitFor(() => expect(result.current).toEqual({ found: undefined, last: undefined, hasFailed: true }))
})
