import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { findById } from './catalogue'
import { matchesFilters, parseFilters } from './filters'

describe('filters in an address', () => {
  it.each([
    ['', {}],
    ['audience=developer&kind=http&fixedBy=you', { audience: 'developer', kind: 'http', fixedBy: 'you' }],
    ['topic=money', { topic: 'money' }],
    ['audience=nobody&kind=__proto__&fixedBy=', {}],
    ['audience=admin&audience=user', { audience: 'admin' }],
  ])('%j', (query, filters) => {
    expect(parseFilters(new URLSearchParams(query))).toEqual(filters)
  })
})

describe('an article fits', () => {
  it.each([
    ['errors/429', {}, true],
    ['errors/429', { audience: 'developer', kind: 'http' }, true],
    ['errors/429', { kind: 'login' }, false],
    ['errors/429', { topic: 'api' }, true],
    ['errors/429', { topic: 'login', kind: 'http' }, false],
    ['guides/rate-limiting', { topic: 'api' }, false],
    ['guides/rate-limiting', { audience: 'developer' }, true],
    ['guides/rate-limiting', { kind: 'http' }, false],
    ['guides/rate-limiting', { fixedBy: 'you' }, false],
  ] as const)('%s %j: %s', (id, filters, fits) => {
    const entry = findById(entries, id)
    expect(entry && matchesFilters(entry, filters)).toBe(fits)
  })
})
