import { expect, it } from 'vitest'
import {
  axisLabel,
  clockTime,
  dateTime,
  dayAndMonth,
  deviceTimeZone,
  longDate,
  shortDate,
  usesTwelveHours,
  utcTime,
  weekdayTime,
} from './format'

const AT = Date.parse('2026-11-19T22:40:00Z')
const PACIFIC = { timeZone: 'America/Los_Angeles', hourCycle: 'h12' } as const
const KOLKATA = { timeZone: 'Asia/Kolkata', hourCycle: 'h23' } as const
const hours = (count: number) => AT + count * 3_600_000

it.each([
  ['today', clockTime(AT, hours(1), PACIFIC), '2:40 PM'],
  ['another day', clockTime(AT, hours(12), PACIFIC), 'Thu 2:40 PM'],
  ['another day there, today here', clockTime(AT, hours(12), KOLKATA), '04:10'],
  ['24 hours', clockTime(AT, AT, { ...PACIFIC, hourCycle: 'h23' }), '14:40'],
  ['a time of this week', weekdayTime(AT, PACIFIC), 'Thursday, Nov 19, 2:40 PM PST'],
  ['a time in another zone', weekdayTime(AT, KOLKATA), 'Friday, Nov 20, 04:10 GMT+5:30'],
  ['a time long ago', dateTime(AT, PACIFIC), 'Nov 19, 2026, 2:40 PM PST'],
  ['a day', shortDate(AT, KOLKATA), 'Nov 20, 2026'],
  ['the label of a short axis', axisLabel(AT, 90, PACIFIC), 'Nov 19'],
  ['the label of a long axis', axisLabel(AT, 400, PACIFIC), 'Nov 2026'],
  ['UTC', utcTime(AT), '2026-11-19 22:40 UTC'],
  ['the first day of a year', longDate('2026-01-01'), 'January 1, 2026'],
  ['a day in words', longDate('2026-11-20'), 'November 20, 2026'],
  ['the last day of a year', longDate('2027-12-31'), 'December 31, 2027'],
  ['a day of this year', dayAndMonth(AT, hours(1)), '19 Nov'],
  ['a day of another year', dayAndMonth(AT, hours(9000)), '19 Nov 2026'],
])('%s', (_, words, expected) => expect(words).toBe(expected))

it('takes zone and hours from the device', () => {
  expect(clockTime(AT, AT)).toMatch(/^\d{1,2}:\d\d/)
  expect(weekdayTime(AT)).toContain('Nov')
  expect(deviceTimeZone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)
})

it.each([
  'en',
  'en-US',
  'en-GB',
  'en-IN',
  'es-ES',
  'es-MX',
  'fr-FR',
  'de',
  'pt-BR',
  'ar-EG',
  'hi-IN',
  'ja',
  'ko-KR',
  'zh-CN',
])('counts the hours of %s as its formatter does', (language) => {
  const { hourCycle } = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions()
  expect(usesTwelveHours(language)).toBe(hourCycle === 'h12')
})
