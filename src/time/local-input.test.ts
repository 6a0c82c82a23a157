import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  describeLocalInput,
  formatLocalInput,
  formatStamp,
  parseLocalInput,
  parseStamp,
  parseUtcStamp,
} from './local-input'

describe('a time typed into an address', () => {
  it.each([
    ['UTC', '2026-11-20T14:05Z', '2026-11-20T14:05Z'],
    ['lower case', '2026-11-20t14:05z', '2026-11-20T14:05Z'],
    ['seconds', '2026-11-20T14:05:59.9Z', '2026-11-20T14:05Z'],
    ['another zone', '2026-11-20T14:05-08:00', '2026-11-20T22:05Z'],
    ['a zone without a colon', '2026-11-20T14:05+0530', '2026-11-20T08:35Z'],
    ['a plus sign that an address made a space', '2026-11-20T14:05 01:00', '2026-11-20T13:05Z'],
    ['space around it', ' 2026-11-20T14:05Z ', '2026-11-20T14:05Z'],
    ['a leap day', '2028-02-29T00:00Z', '2028-02-29T00:00Z'],
  ])('%s', (_, text, minute) => {
    const time = parseStamp(text)
    expect(time && formatStamp(time)).toBe(minute)
  })

  it('takes a time without a zone in the zone of the device', () => {
    const time = parseStamp('2026-11-20T14:05')
    expect(time && formatLocalInput(time)).toBe('2026-11-20T14:05')
  })

  it.each([
    null,
    '',
    'now',
    '2026-11-20',
    '14:05',
    '2026-13-01T00:00Z',
    '2026-02-31T00:00Z',
    '2026-11-20T25:00Z',
    '1e9',
  ])('takes %s for no time', (text) => expect(parseStamp(text)).toBeUndefined())
})

describe('a minute in an address of this site', () => {
  it('is written and read back', () => {
    const at = Date.parse('2026-11-21T14:05:59.999Z')
    expect(formatStamp(at)).toBe('2026-11-21T14:05Z')
    expect(parseUtcStamp(formatStamp(at))).toBe(Date.parse('2026-11-21T14:05Z'))
  })

  it.each([null, undefined, '', 'now', '2026-11-21', '2026-13-41T14:05Z', '2026-11-21T14:05', '+099999-01-01T00:00Z'])(
    'is not %j',
    (text) => expect(parseUtcStamp(text)).toBeUndefined(),
  )
})

describe('an input', () => {
  const own = process.env.TZ
  beforeEach(() => {
    process.env.TZ = 'America/Denver'
  })
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })

  it.each(['2026-01-15T14:05', '2026-07-15T23:59', '2026-11-21T00:00'])('%s is the device’s own time', (value) => {
    const at = parseLocalInput(value) ?? expect.fail('no time')
    expect(new Date(at).getHours()).toBe(Number(value.slice(11, 13)))
    expect(formatLocalInput(at)).toBe(value)
  })

  it.each(['', '2026', '12345-01-01T00:00', 'x'])('is not %j', (value) =>
    expect(parseLocalInput(value)).toBeUndefined(),
  )

  it.each([
    ['2026-11-21T14:05', '2026-11-21 14:05 (America/Denver, UTC-07:00), which is 2026-11-21 21:05 UTC'],
    ['2026-07-01T20:30', '2026-07-01 20:30 (America/Denver, UTC-06:00), which is 2026-07-02 02:30 UTC'],
    ['2026-11-21T14:05:30', '2026-11-21 14:05 (America/Denver, UTC-07:00), which is 2026-11-21 21:05 UTC'],
    ['', ''],
    ['yesterday', ''],
    ['2026-13-45T99:99', ''],
  ])('%s reads %s', (value, words) => {
    expect(describeLocalInput(value, 'America/Denver')).toBe(words)
  })

  it('has half-hour zones, and zones without a name', () => {
    process.env.TZ = 'Asia/Kolkata'
    expect(describeLocalInput('2026-11-21T14:05', '')).toBe(
      '2026-11-21 14:05 (UTC+05:30), which is 2026-11-21 08:35 UTC',
    )
  })

  it('comes out as it went in', () => {
    const time = new Date('2026-03-09T08:07:00Z')
    expect(formatLocalInput(time)).toBe('2026-03-09T02:07')
    expect(parseLocalInput(formatLocalInput(time))).toBe(time.getTime())
  })
})
