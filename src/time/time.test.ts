import { expect, it } from 'vitest'
import { clockTime, countsToTwelve, dated, dayOf, moment, tickOf, utc } from './time'

const AT = Date.parse('2026-11-19T22:40:00Z')
const PACIFIC = { timeZone: 'America/Los_Angeles', hourCycle: 'h12' } as const
const KOLKATA = { timeZone: 'Asia/Kolkata', hourCycle: 'h23' } as const
const hours = (count: number) => AT + count * 3_600_000

it.each([
  ['today', clockTime(AT, hours(1), PACIFIC), '2:40 PM'],
  ['another day', clockTime(AT, hours(12), PACIFIC), 'Thu 2:40 PM'],
  ['another day there, today here', clockTime(AT, hours(12), KOLKATA), '04:10'],
  ['24 hours', clockTime(AT, AT, { ...PACIFIC, hourCycle: 'h23' }), '14:40'],
  ['a moment', moment(AT, PACIFIC), 'Thursday, Nov 19, 2:40 PM PST'],
  ['a moment in another zone', moment(AT, KOLKATA), 'Friday, Nov 20, 04:10 GMT+5:30'],
  ['a time long ago', dated(AT, PACIFIC), 'Nov 19, 2026, 2:40 PM PST'],
  ['a day', dayOf(AT, KOLKATA), 'Nov 20, 2026'],
  ['a tick of a short axis', tickOf(AT, 90, PACIFIC), 'Nov 19'],
  ['a tick of a long axis', tickOf(AT, 400, PACIFIC), 'Nov 2026'],
  ['UTC', utc(AT), '2026-11-19 22:40 UTC'],
])('%s', (_, words, expected) => expect(words).toBe(expected))

it('takes zone and hours from the device', () => {
  expect(clockTime(AT, AT)).toMatch(/^\d{1,2}:\d\d/)
  expect(moment(AT)).toContain('Nov')
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
  expect(countsToTwelve(language)).toBe(hourCycle === 'h12')
})
