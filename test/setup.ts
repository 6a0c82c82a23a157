import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

configure({ asyncUtilTimeout: 5000 })

// The router restores the scroll position; jsdom has no layout to scroll.
if (typeof window !== 'undefined') window.scrollTo = () => undefined

const noise = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => {
  for (const level of ['error', 'warn'] as const)
    noise[level] = vi.spyOn(console, level).mockImplementation(() => undefined)
})

afterEach(() => {
  cleanup()
  // A test that expects noise clears the mock itself.
  expect(noise.error.mock.calls, 'console.error').toEqual([])
  expect(noise.warn.mock.calls, 'console.warn').toEqual([])
})
