import { describe, expect, it } from 'vitest'
import { escalation, spellMinutes } from './escalation'

const SINCE = Date.parse('2026-11-21T14:05Z')
const minutes = (count: number) => count * 60_000

describe('when to hand on', () => {
  it.each([
    ['half an hour is not over', 30, 29, false],
    ['half an hour is over', 30, 30, true],
    ['it begins in the future', 30, -60, false],
  ])('%s', (_, wait, passed, isDue) => {
    expect(escalation(SINCE, wait, SINCE + minutes(passed))).toEqual({ wait, from: SINCE + minutes(wait), isDue })
  })

  it.each([0, undefined])('at once where the article asks for a wait of %s', (wait) => {
    expect(escalation(SINCE, wait, SINCE)).toBeUndefined()
  })
})

it.each([
  [1, '1 minute'],
  [30, '30 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [120, '2 hours'],
])('%i minutes are "%s"', (count, words) => {
  expect(spellMinutes(count)).toBe(words)
})
