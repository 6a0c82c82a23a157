import { describe, expect, it } from 'vitest'
import { parseLocalField, parseMinute, toLocalField, toMinute } from './minute'

describe('a minute in an address', () => {
  it('is written and read back', () => {
    const at = Date.parse('2026-11-21T14:05:59.999Z')
    expect(toMinute(at)).toBe('2026-11-21T14:05Z')
    expect(parseMinute(toMinute(at))).toBe(Date.parse('2026-11-21T14:05Z'))
  })

  it.each([null, undefined, '', 'now', '2026-11-21', '2026-13-41T14:05Z', '2026-11-21T14:05', '+099999-01-01T00:00Z'])(
    'is not %j',
    (text) => expect(parseMinute(text)).toBeUndefined(),
  )
})

describe('a minute in a field', () => {
  it.each(['2026-01-15T14:05', '2026-07-15T23:59', '2026-11-21T00:00'])('%s is the device’s own time', (text) => {
    const at = parseLocalField(text) ?? expect.fail('no time')
    expect(new Date(at).getHours()).toBe(Number(text.slice(11, 13)))
    expect(toLocalField(at)).toBe(text)
  })

  it.each(['', '2026', '12345-01-01T00:00', 'x'])('is not %j', (text) => expect(parseLocalField(text)).toBeUndefined())
})
