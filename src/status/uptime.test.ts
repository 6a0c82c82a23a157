import { describe, expect, it } from 'vitest'
import { durationWords } from '../time/duration'
import { COLUMNS, LEVELS, MONTH, outage, squares, USUAL, YEAR } from './UptimeSection'

describe('outage', () => {
  it.each([
    [99, '7 hours 12 minutes', '3 days 16 hours'],
    [99.5, '3 hours 36 minutes', '1 day 20 hours'],
    [99.9, '43 minutes 12 seconds', '8 hours 46 minutes'],
    [99.95, '21 minutes 36 seconds', '4 hours 23 minutes'],
    [99.99, '4 minutes 19 seconds', '52 minutes 34 seconds'],
    [99.999, '26 seconds', '5 minutes 15 seconds'],
  ])('%d %%: %s a month, %s a year', (percent, month, year) => {
    expect(LEVELS).toContain(percent)
    expect(durationWords(outage(percent, MONTH))).toBe(month)
    expect(durationWords(outage(percent, YEAR))).toBe(year)
  })

  it('starts at the figure most services state', () => expect(LEVELS[USUAL]).toBe(99.9))
})

describe('squares', () => {
  it.each([
    ['none', squares(0, 0), ''],
    ['a part of one', squares(0, 0.5), 'M1 1h4v8h-4z'],
    ['so little that only a hairline shows', squares(0, 0.001), 'M1 1h0.8v8h-0.8z'],
    ['one and a part', squares(0, 1.25), 'M1 1h8v8h-8zM11 1h2v8h-2z'],
    ['on the next row', squares(COLUMNS, 1), 'M1 11h8v8h-8z'],
    ['the last of the month', squares(MONTH - 1, 1), 'M351 191h8v8h-8z'],
  ])('%s', (_, path, expected) => expect(path).toBe(expected))
})
