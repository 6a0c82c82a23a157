import { expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { findByKey, daysOverdue, nameOf, slugOf } from './catalogue'

it.each([
  ['503', 'errors/503'],
  ['404', 'errors/404'],
  ['account-locked', 'errors/account-locked'],
  [' Account-Locked ', 'errors/account-locked'],
  ['204', 'guides/success-responses'],
  ['uptime', 'faq/uptime'],
  ['999', undefined],
  ['', undefined],
])('the short address %j means %s', (key, id) => {
  expect(findByKey(entries, key)?.id).toBe(id)
})

it.each([
  ['errors/403', '403 Forbidden', [403], '403'],
  ['errors/404-plain', '404 on a bare page', [404], '404 on a bare page'],
  ['errors/account-locked', 'Your account has been locked', [], 'Your account has been locked'],
  ['guides/500-vs-503', '500 or 503?', [500, 503], '500 or 503?'],
] as const)('the short name of %s', (id, title, codes, name) => {
  expect(nameOf({ id, title, codes: [...codes] })).toBe(name)
})

it('the slug is what follows the folder', () => expect(slugOf('errors/404-plain')).toBe('404-plain'))

it.each([
  ['the day before', '2027-05-20T12:00:00Z', 0],
  ['the last minute of the day', '2027-05-21T23:59:00Z', 0],
  ['the day after', '2027-05-22T00:00:00Z', 1],
  ['a month later', '2027-06-21T08:00:00Z', 31],
])('counts the days an article is behind on %s', (_when, now, days) => {
  expect(daysOverdue('2027-05-21', Date.parse(now))).toBe(days)
})
