import { expect, test } from 'vitest'
import { standsInOrder } from './order'

const phrase = (text: string) => text.split(' ').map((word) => [word])
const query = (text: string) => text.split(' ').map((word) => new Map([[word, 1]]))

test.each([
  ['access token expired', 'your access token expired today', true],
  ['access token expired', 'access the token that expired', true],
  ['access token expired', 'expired token access', false],
  ['refresh token expired', 'token expired use refresh token', false],
  ['install app marketplace', 'install big blue app from marketplace', true],
  ['install app marketplace', 'install one two three app marketplace', false],
  ['a b', 'a x x a b', true],
  ['a', '', false],
])('"%s" in "%s": %s', (text, asked, stands) => {
  expect(standsInOrder(phrase(text), query(asked))).toBe(stands)
})

test('an empty phrase stands in nothing', () => {
  expect(standsInOrder([], query('a'))).toBe(false)
})
