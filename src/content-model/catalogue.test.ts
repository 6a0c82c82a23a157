import { expect, it } from 'vitest'
import entries from 'virtual:catalogue'
import { findByKey } from './catalogue'

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
