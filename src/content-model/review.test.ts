import { expect, it } from 'vitest'
import { daysOverdue } from './review'

it.each([
  ['the day before', '2027-05-20T12:00:00Z', 0],
  ['the last minute of the day', '2027-05-21T23:59:00Z', 0],
  ['the day after', '2027-05-22T00:00:00Z', 1],
  ['a month later', '2027-06-21T08:00:00Z', 31],
])('counts the days an article is behind on %s', (_when, now, days) => {
  expect(daysOverdue('2027-05-21', Date.parse(now))).toBe(days)
})
