import { describe, expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { distance } from '../text/distance'
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

describe('a number cut short offers the articles that begin so', () => {
  const offered = (path: string) => nearestTo(path, entries).map(({ id }) => id)

  it.each(['/errors/50', '/errors/40', '/e/42', '/E/42).'])('%s', (path) => {
    const digits = path.replace(/\D/g, '')
    const begun = entries.filter(({ slug }) => slug.startsWith(digits)).map(({ id }) => id)
    expect(begun.length).toBeGreaterThan(1)
    expect(offered(path).slice(0, begun.length).toSorted()).toEqual(begun.toSorted())
  })

  it('but no single digit does, and no number that nothing begins with', () => {
    expect(offered('/errors/5')).toEqual([])
    expect(offered('/errors/99')).toEqual([])
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
