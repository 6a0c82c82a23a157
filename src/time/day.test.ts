import { expect, it } from 'vitest'
import { dayInWords } from './day'

it.each([
  ['2026-01-01', 'January 1, 2026'],
  ['2026-11-20', 'November 20, 2026'],
  ['2027-12-31', 'December 31, 2027'],
])('tells %s in words', (day, words) => {
  expect(dayInWords(day)).toBe(words)
})
