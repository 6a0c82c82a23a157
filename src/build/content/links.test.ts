import { expect, it } from 'vitest'
import type { ArticleId } from '../../catalog/types'
import { checkLink } from './links'

const anchors = new Map<ArticleId, Set<string>>([
  ['errors/503', new Set(['causes'])],
  ['guides/rate-limiting', new Set(['headers'])],
])

it.each([
  ['/errors/503', undefined],
  ['/errors/503#causes', undefined],
  ['#causes', undefined],
  ['/status', undefined],
  ['/search?q=503', undefined],
  ['https://status.procore.com', undefined],
  ['mailto:apisupport@procore.com', undefined],
  ['/errors/504', '"/errors/504" is not an address of this site'],
  ['/errors/503#cause', '"/errors/503#cause" leads to no heading or step of errors/503'],
  ['#headers', '"#headers" leads to no heading or step of errors/503'],
  ['http://status.procore.com', '"http://status.procore.com" starts with neither https:// nor /'],
  ['errors/503', '"errors/503" starts with neither https:// nor /'],
  ['https://', '"https://" is not an address'],
])('%s', (href, expected) => {
  expect(checkLink(href, 'errors/503', anchors)).toBe(expected)
})
