import { expect, it } from 'vitest'
import type { ArticleId } from '../../content-model/types'
import { checkLink, type Anchors } from './mdx-tree'

const anchors: Anchors = new Map<ArticleId, Set<string> | undefined>([
  ['errors/503', new Set(['causes'])],
  ['guides/rate-limiting', new Set(['headers'])],
  ['guides/broken', undefined],
])

it.each([
  '/errors/503',
  '/errors/503#causes',
  '#causes',
  '/status',
  '/search?q=503',
  'https://status.procore.com',
  'mailto:apisupport@procore.com',
  // Whoever fixes that guide finds out then whether the place is there.
  '/guides/broken#anywhere',
])('%s leads somewhere', (href) => {
  expect(checkLink(href, 'errors/503', anchors)).toBeUndefined()
})

it.each([
  ['/errors/504', 'Did you mean "/errors/503"?'],
  ['/guides/rate-limit', 'Did you mean "/guides/rate-limiting"?'],
  ['/guides/tea', 'Write that article first, or lead to another.'],
  ['/errors/503#cause', 'Did you mean "causes"?'],
  ['#headers', 'Lead to one of them, or to the page.'],
  ['http://status.procore.com', 'Write https://status.procore.com'],
  ['status.procore.com', 'Write https://status.procore.com'],
  ['errors/503', 'Did you mean "/errors/503"?'],
  ['../guides/tea.mdx', 'Write the path of a page, such as /errors/503.'],
  ['https://', 'Copy it from the browser once more.'],
])('%s leads nowhere, and it says: %s', (href, fix) => {
  expect(checkLink(href, 'errors/503', anchors)?.fix).toBe(fix)
})
