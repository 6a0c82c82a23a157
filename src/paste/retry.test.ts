import { describe, expect, it } from 'vitest'
import { readRateHeaders } from './rate-headers'
import { readRetry } from './retry'

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
