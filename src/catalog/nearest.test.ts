import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { distance } from './distance'
import { nearestTo } from './nearest'

describe('a mistyped address suggests its article first', () => {
  it.each([
    ['/errors/acount-locked', 'errors/account-locked'],
    ['/errors/account_locked.html', 'errors/account-locked'],
    ['/errors/ACCOUNT-LOCKED', 'errors/account-locked'],
    ['/heavy-load', 'errors/heavy-load'],
    ['/errors/503.html', 'errors/503'],
    ['/error-404', 'errors/404'],
    ['/guides/rate-limit', 'guides/rate-limiting'],
    ['/faq/uptme', 'faq/uptime'],
    ['/errors/%E0%A4%A', undefined],
    ['/', undefined],
    ['/zzzz-qqqq', undefined],
  ])('%s', (path, expected) => {
    expect(nearestTo(path, entries)[0]?.id).toBe(expected)
  })

  it('never takes one code for another', () => {
    expect(nearestTo('/errors/403x', entries).every((entry) => entry.codes.includes(403))).toBe(true)
  })
})

it.each([
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
])('%s to %s takes %i edits', (a, b, edits) => {
  expect(distance(a, b)).toBe(edits)
})
