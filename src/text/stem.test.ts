import { expect, test } from 'vitest'
import { stem } from './analyze'

test.each([
  ['plurals', 'password passwords'],
  ['past and present', 'lock locks locked locking'],
  ['y', 'retry retries retried retrying'],
  ['a silent e', 'expire expires expired expiring'],
  ['doubled consonants', 'stop stops stopped stopping'],
  ['-ation', 'install installs installed installation'],
  ['-ion', 'connect connected connection connections'],
  ['-ate', 'duplicate duplicates duplicated duplication'],
  ['-es after a hiss', 'refresh refreshes refreshed'],
])('%s come to one form', (_, words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1)
})

test.each(['access', 'status', 'address', 'this', '503', 'sí', 'bus'])('%s stays as it is', (word) => {
  expect(stem(word)).toBe(word)
})

test('words of different meaning stay apart', () => {
  expect(stem('invalid')).not.toBe(stem('validation'))
  expect(stem('server')).not.toBe(stem('service'))
})
