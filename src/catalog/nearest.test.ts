import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { distance } from './distance'
import { nearestTo } from './nearest'

describe('a mistyped address suggests its article first', () => {
  it.each([
    ['/errors/acount-locked', 'errors/account-locked'],
    ['/errors/account_lockd.html', 'errors/account-locked'],
    ['/errors/account', 'errors/account-locked'],
    ['/errors/404-plan', 'errors/404-plain'],
    ['/error-404x', 'errors/404'],
    ['/errors/503-service-unavailable', 'errors/503'],
    ['/guides/rate-limit', 'guides/rate-limiting'],
    ['/faq/uptme', 'faq/uptime'],
    ['/~?url=https%3A%2F%2Fhelp.example%2Ferrors%2Facount-locked&data=05', 'errors/account-locked'],
    ['/errors/%E0%A4%A', undefined],
    ['/', undefined],
    ['/zzzz-qqqq', undefined],
  ])('%s', (path, expected) => {
    expect(nearestTo(path, entries)[0]?.id).toBe(expected)
  })

  it('never takes one code for another', () => {
    expect(nearestTo('/errors/403x', entries).every(({ codes }) => codes.includes(403))).toBe(true)
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
