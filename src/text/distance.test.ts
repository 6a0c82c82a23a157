import { expect, it } from 'vitest'
import { draw } from '../../test/draw'
import { editDistance, isMistyped } from './distance'

it.each([
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['token', 'tokn', 1],
  ['token', 'tokken', 1],
  ['token', 'tkoen', 1],
  ['token', 'tkeon', 2],
  ['token', 'tok', 2],
])('%s to %s takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
  expect(editDistance(b, a)).toBe(edits)
})

it('with a limit gives the same up to the limit, and more than the limit beyond it', () => {
  const next = draw(1)
  const word = () => Array.from({ length: next(8) }, () => 'abc'.charAt(next(3))).join('')
  for (let round = 0; round < 500; round += 1) {
    const [a, b] = [word(), word()]
    const whole = editDistance(a, b)
    const limited = editDistance(a, b, 1)
    if (whole <= 1) expect(limited, `${a} ${b}`).toBe(whole)
    else expect(limited, `${a} ${b}`).toBeGreaterThan(1)
  }
})

it.each([
  ['uplaod', 'upload', true],
  ['maintainance', 'maintenance', true],
  ['lien', 'line', false],
  ['pupload', 'upload', false],
  ['error500', 'error501', false],
  ['drawing', 'drafting', false],
])('%s for %s: %s', (typed, word, expected) => {
  expect(isMistyped(typed, word)).toBe(expected)
})
