import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

configure({ asyncUtilTimeout: 5000 })

// Files run one after the other in the same process: no module, mock or stored value of one reaches the next.
vi.resetModules()
vi.unstubAllGlobals()
vi.unstubAllEnvs()
vi.useRealTimers()

if (typeof window !== 'undefined') {
  // The router restores the scroll position; jsdom has no layout to scroll.
  window.scrollTo = () => undefined
  // A test that needs an answer stubs its own.
  globalThis.fetch = () => Promise.reject(new TypeError('Unit tests have no network'))
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  document.body.replaceChildren()
}

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
