import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeTime, toInput, utc } from './moment'

const own = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'America/Denver'
})
afterEach(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

describe('the time', () => {
  test.each([
    ['2026-11-21T14:05', '2026-11-21 14:05 (America/Denver, UTC-07:00), which is 2026-11-21 21:05 UTC'],
    ['2026-07-01T20:30', '2026-07-01 20:30 (America/Denver, UTC-06:00), which is 2026-07-02 02:30 UTC'],
    ['2026-11-21T14:05:30', '2026-11-21 14:05 (America/Denver, UTC-07:00), which is 2026-11-21 21:05 UTC'],
    ['', ''],
    ['yesterday', ''],
    ['2026-13-45T99:99', ''],
  ])('%s reads %s', (input, words) => {
    expect(describeTime(input, 'America/Denver')).toBe(words)
  })

  test('has half-hour zones, and zones without a name', () => {
    process.env.TZ = 'Asia/Kolkata'
    expect(describeTime('2026-11-21T14:05', '')).toBe('2026-11-21 14:05 (UTC+05:30), which is 2026-11-21 08:35 UTC')
  })

  test('goes into an input and comes out the same', () => {
    const time = new Date('2026-03-09T08:07:00Z')
    expect(toInput(time)).toBe('2026-03-09T02:07')
    expect(utc(new Date(toInput(time)))).toBe('2026-03-09 08:07 UTC')
  })
})
