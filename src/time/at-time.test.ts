import { describe, expect, it } from 'vitest'
import { formatAt, parseAt, toLocalInput } from './at-time'

describe('parseAt', () => {
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
    const time = parseAt(text)
    expect(time && formatAt(time)).toBe(minute)
  })

  it('takes a time without a zone in the zone of the device', () => {
    const time = parseAt('2026-11-20T14:05')
    expect(time && toLocalInput(time)).toBe('2026-11-20T14:05')
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
  ])('takes %s for no time', (text) => expect(parseAt(text)).toBeUndefined())
})
