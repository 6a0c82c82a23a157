import { expect, test } from 'vitest'
import { isMistyped } from './mistyped'

test.each([
  ['uplaod', 'upload', true],
  ['maintainance', 'maintenance', true],
  ['lien', 'line', false],
  ['pupload', 'upload', false],
  ['error500', 'error501', false],
  ['drawing', 'drafting', false],
])('%s for %s: %s', (typed, word, expected) => {
  expect(isMistyped(typed, word)).toBe(expected)
})
