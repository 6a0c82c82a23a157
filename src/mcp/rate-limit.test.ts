import { expect, it } from 'vitest'
import { createRateLimit } from './rate-limit'

it('lets each caller make so many requests, and refills with time', () => {
  let now = 0
  const secondsToWait = createRateLimit(2, () => now)
  expect([secondsToWait('a'), secondsToWait('a')]).toEqual([0, 0])
  expect(secondsToWait('a')).toBe(30)
  expect(secondsToWait('b')).toBe(0)
  now += 29_000
  expect(secondsToWait('a')).toBe(1)
  now += 1000
  expect([secondsToWait('a'), secondsToWait('a')]).toEqual([0, 30])
  now += 3_600_000
  expect([secondsToWait('a'), secondsToWait('a'), secondsToWait('a')]).toEqual([0, 0, 30])
})
