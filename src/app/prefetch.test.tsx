import { afterEach, expect, it, vi } from 'vitest'
import { prefetch } from './prefetch'

const loaded: string[] = []
vi.mock('../catalog/article', () => ({
  loadArticle: (id: string) => {
    loaded.push(id)
    return id === 'errors/gone' ? Promise.reject(new Error('404')) : Promise.resolve(undefined)
  },
}))

const Page = vi.fn(async () => () => null)
let isNavigating = false

prefetch({
  routes: [{ path: '/status', lazy: { Component: Page } }, { path: '/errors/:slug' }],
  base: '/help/',
  onArrival: () => undefined,
  isNavigating: () => isNavigating,
})

function hover(href: string) {
  document.body.innerHTML = `<a href="${href}"><b>there</b></a>`
  document.querySelector('b')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
}

afterEach(() => {
  loaded.length = 0
  isNavigating = false
})

it.each([
  ['an article', '/help/errors/503', ['errors/503']],
  ['an article at a step', '/help/errors/503#fix', ['errors/503']],
  ['an address above the site', '/errors/503', []],
  ['another host', 'https://status.example/help/errors/503', []],
])('a link to %s', (_, href, expected) => {
  hover(href)
  expect(loaded).toEqual(expected)
})

it('fetches the page of a link', () => {
  hover('/help/status')
  expect(Page).toHaveBeenCalledOnce()
})

it('keeps a failure from those who would load the page anew, until the reader goes there', () => {
  const recover = vi.fn()
  window.addEventListener('vite:preloadError', recover)
  hover('/help/errors/gone')
  window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  expect(recover).not.toHaveBeenCalled()
  isNavigating = true
  window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  expect(recover).toHaveBeenCalledOnce()
})
