import { describe, expect, test } from 'vitest'
import { asksFor, nearestCodes, readCodes, spellInDigits } from './codes'

test.each([
  ['four oh four', '404'],
  ['Five Hundred and three', '503'],
  ['five o three please', '503 please'],
  ['four twenty nine', '429'],
  ['four twenty-nine', '429'],
  ['two hundred', '200'],
  ['four zero one', '401'],
  ['four hundred ten', '410'],
  ['three wrong passwords', 'three wrong passwords'],
  ['one of two', 'one of two'],
])('%s in digits is %s', (text, digits) => {
  expect(spellInDigits(text)).toBe(digits)
})

describe('exact codes', () => {
  test.each([
    ['403', [403]],
    ['error 503.', [503]],
    ['err409', [409]],
    ['HTTP/1.1 502 Bad Gateway', [502]],
    ['403 or 404', [403, 404]],
    ['429s', [429]],
    ['status=401', [401]],
    ['404 404', [404]],
    ['99.9', []],
    ['1.503', []],
    ['503,000', []],
    ['$500', []],
    ['100%', []],
    ['1503 5031', []],
    ['600', []],
    ['https://example.com/403/x', []],
    ['87654/project', []],
  ])('%s', (text, codes) => {
    expect(readCodes(text).codes).toEqual(codes)
  })
})

describe('ranges', () => {
  test.each([
    ['4xx errors', [{ from: 400, to: 499 }], '  errors'],
    ['5XX', [{ from: 500, to: 599 }], ' '],
    ['400s', [{ from: 400, to: 499 }], ' '],
    ["500's", [{ from: 500, to: 599 }], ' '],
    ['4**', [{ from: 400, to: 499 }], ' '],
    ['50x', [{ from: 500, to: 509 }], ' '],
    ['xx', [], 'xx'],
  ])('%s', (text, ranges, rest) => {
    expect(readCodes(text)).toEqual({ codes: [], ranges, rest })
  })

  test('hold what lies in them', () => {
    const asked = readCodes('4xx')
    expect([399, 400, 429, 499, 500].map((code) => asksFor(asked, code))).toEqual([false, true, true, true, false])
  })
})

test('the nearest codes are of the same class', () => {
  expect(nearestCodes(504, [404, 500, 502, 503, 503])).toEqual([503, 502, 500])
  expect(nearestCodes(599, [404])).toEqual([])
})
