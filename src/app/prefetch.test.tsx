import type { DataRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { prefetch } from './prefetch'

const fetched: string[] = []
const state = { navigation: { state: 'idle' } }

prefetch({
  router: { state, subscribe: () => () => undefined } as unknown as DataRouter,
  base: '/help/',
  loadPage: (path) => {
    fetched.push(path)
    return path === '/help/errors/gone' ? Promise.reject(new Error('404')) : Promise.resolve()
  },
  loadCode: async (path) => fetched.push(`the code of ${path}`),
})

function hover(href: string) {
  document.body.innerHTML = `<a href="${href}"><b>there</b></a>`
  document.querySelector('b')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
}

afterEach(() => {
  fetched.length = 0
  state.navigation.state = 'idle'
})

it.each([
  ['an article', '/help/errors/503', ['/help/errors/503']],
  ['an article at a step', '/help/errors/404#fix', ['/help/errors/404']],
  ['an article that was loaded before', '/help/errors/503', []],
  ['another page', '/help/status?at=1', ['the code of /help/status?at=1']],
  ['an address above the site', '/errors/503', []],
  ['another host', 'https://status.example/help/errors/503', []],
])('a link to %s', (_, href, expected) => {
  hover(href)
  expect(fetched).toEqual(expected)
})

it('keeps a failure from those who would load the page anew, until the reader goes there', () => {
  const recover = vi.fn()
  window.addEventListener('vite:preloadError', recover)
  hover('/help/errors/gone')
  window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  expect(recover).not.toHaveBeenCalled()
  state.navigation.state = 'loading'
  window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  expect(recover).toHaveBeenCalledOnce()
})
