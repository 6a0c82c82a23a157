import { isHeaders, readRateHeaders, readResponse, readRetry } from './http'
import { describe, expect, it } from 'vitest'

it.each([
  ['HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"errors":"no"}', 403, '{"errors":"no"}'],
  ['HTTP/2 404\ndate: today\n\nNot found', 404, 'Not found'],
  ['HTTP/1.1 100 Continue\n\nHTTP/1.1 503 Service Unavailable\nA: b\n\ntext', 503, 'text'],
  ['HTTP/1.1 301 Moved\nLocation: /x\n\nHTTP/2 200\nA: b\n\nhello', 200, 'hello'],
  [
    '* Connected\n> GET /rest HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 429 Too Many Requests\n< Retry-After: 3\n<\n{ [20 bytes data]\nslow down\n* left intact',
    429,
    'slow down',
  ],
  ['HTTP/1.1 500 Internal Server Error', 500, ''],
])('%j', (text, code, body) => {
  expect(readResponse(text)).toMatchObject({ code, body })
})

it.each(['GET /x HTTP/1.1', 'HTTP 503', 'plain words', ''])('%j is no answer', (text) => {
  expect(readResponse(text)).toBeUndefined()
})

it('keeps the words before an answer', () => {
  expect(readResponse('It says this:\nHTTP/1.1 404 Not Found\nA: b\n\nbody')?.around).toBe('It says this:\n\nbody')
})

it.each([
  ['Retry-After: 30', true],
  ['x-rate-limit-remaining: 0\nx-rate-limit-reset: 1700000000', true],
  ['retry-after\n30\nx-request-id\nabc', true],
  ['content-type: text/html\nserver: nginx\ndate: x', true],
  ['Note: this does not work\nPlace: here', false],
  ['The page says Retry-After', false],
])('%j is headers: %s', (text, expected) => {
  expect(isHeaders(text)).toBe(expected)
})

const now = new Date(2026, 10, 21, 14, 0, 0)
const inSeconds = (seconds: number) => Math.floor(now.getTime() / 1000) + seconds
const read = (text: string, code?: number) => {
  const headers = readRateHeaders(text)
  return headers && readRetry(headers, code, now)
}

describe('when to try again', () => {
  it.each([
    ['seconds', 'Retry-After: 300', undefined, 300, 'Retry-After'],
    ['small letters', 'retry-after: 5', 429, 5, 'Retry-After'],
    ['a dump of headers', `'retry-after': ['12']`, 429, 12, 'Retry-After'],
    ['lines of developer tools', 'retry-after\n30\n', 429, 30, 'Retry-After'],
    ['a date', `Retry-After: ${new Date(now.getTime() + 90_000).toUTCString()}`, 503, 90, 'Retry-After'],
    ['Unix seconds', `X-Rate-Limit-Reset: ${inSeconds(600)}`, 429, 600, 'X-Rate-Limit-Reset'],
    ['Unix milliseconds', `X-Rate-Limit-Reset: ${inSeconds(600)}000`, 429, 600, 'X-Rate-Limit-Reset'],
    ['seconds to wait', 'X-RateLimit-Reset: 45', 429, 45, 'X-Rate-Limit-Reset'],
    ['no call left', `x-rate-limit-remaining: 0\nx-rate-limit-reset: ${inSeconds(60)}`, 200, 60, 'X-Rate-Limit-Reset'],
    ['the later of both', `Retry-After: 10\nX-Rate-Limit-Reset: ${inSeconds(20)}`, 429, 20, 'X-Rate-Limit-Reset'],
    ['a moment that has passed', `X-Rate-Limit-Reset: ${inSeconds(-60)}`, 429, 0, 'X-Rate-Limit-Reset'],
    [
      'counted from the date of the answer',
      `Date: ${new Date(now.getTime() - 20_000).toUTCString()}\nRetry-After: 60`,
      429,
      40,
      'Retry-After',
    ],
  ])('%s', (_, text, code, seconds, source) => {
    expect(read(text, code)).toMatchObject({ seconds, source })
  })

  it.each([
    ['calls are left', `X-Rate-Limit-Remaining: 57\nX-Rate-Limit-Reset: ${inSeconds(60)}`, 200],
    ['words about the header', 'The Retry-After header tells how long', undefined],
    ['no date', 'Retry-After: soon', 429],
    ['a wait without end', 'Retry-After: 99999999999999', 429],
    ['a time of day', 'x-rate-limit-reset: 14:05', 429],
  ])('nothing when %s', (_, text, code) => {
    expect(read(text, code)).toBeUndefined()
  })
})

it.each([
  ['Retry-After: 30', 'Try again at 14:00:30 (in 30 seconds).'],
  ['Retry-After: 1', 'Try again at 14:00:01 (in 1 second).'],
  ['Retry-After: 300', 'Try again at 14:05 (in 5 minutes).'],
  ['Retry-After: 7200', 'Try again at 16:00 (in 2 hours).'],
  ['Retry-After: 172800', 'Try again at 14:00 on Mon Nov 23 2026 (in 2 days).'],
  [`X-Rate-Limit-Reset: ${inSeconds(-3600)}`, 'The wait ended at 13:00. Try again now.'],
])('%s reads "%s"', (text, sentence) => {
  const { before, time, after } = read(text, 429)?.sentence ?? {}
  expect(`${before}${time}${after}`).toBe(sentence)
})

it('reads the limits', () => {
  expect(readRateHeaders('X-Rate-Limit-Limit: 600\nX-Rate-Limit-Remaining: 12')).toMatchObject({
    limit: 600,
    remaining: 12,
  })
})
