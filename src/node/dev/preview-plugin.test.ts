import { expect, it } from 'vitest'
import { previewList, previewPage, viewsOf, previewPlugin } from './preview-plugin'

const TEAPOT = { id: 'errors/418', collection: 'errors', title: '418 <Teapot>' } as const

it('shows an error to each of its readers, at the addresses of the app', () => {
  expect(viewsOf(TEAPOT).map(({ name, address }) => `${name}: ${address}`)).toEqual([
    'Search result: /search?q=418+%3CTeapot%3E',
    'Page on a phone: /errors/418',
    'Guided steps: /diagnose?fix=errors%2F418',
    'Card in a help portal: /embed/errors/418',
    'Page on paper: /errors/418',
    'Page on a wide screen: /errors/418',
  ])
})

it('has no guided steps for a guide', () => {
  const views = viewsOf({ id: 'guides/tea', collection: 'guides', title: 'Tea' })
  expect(views.map(({ name }) => name)).not.toContain('Guided steps')
})

it('stands below the base of the site, with words as words', () => {
  const page = previewPage(TEAPOT, '/help/')
  expect(page).toContain('<h1>418 &lt;Teapot></h1>')
  const addresses = [...page.matchAll(/(?:href|src|data-\w+)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(8)
  expect(addresses.filter((address) => !address?.startsWith('/help/'))).toEqual([])
  expect(previewList([TEAPOT], '/help/')).toContain('<a href="/help/preview/errors/418">418 &lt;Teapot></a>')
})

it('is there while an author writes, and in no build', () => {
  expect(previewPlugin().apply).toBe('serve')
})
