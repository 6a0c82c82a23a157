import { expect, it } from 'vitest'
import { nameOf, slugOf } from './name'

it.each([
  ['errors/403', '403 Forbidden', [403], '403'],
  ['errors/404-plain', '404 on a bare page', [404], '404 on a bare page'],
  ['errors/account-locked', 'Your account has been locked', [], 'Your account has been locked'],
  ['guides/500-vs-503', '500 or 503?', [500, 503], '500 or 503?'],
] as const)('the short name of %s', (id, title, codes, name) => {
  expect(nameOf({ id, title, codes: [...codes] })).toBe(name)
})

it('the slug is what follows the folder', () => expect(slugOf('errors/404-plain')).toBe('404-plain'))
