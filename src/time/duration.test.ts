import { expect, it } from 'vitest'
import { durationWords } from './duration'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [25.92, '26 seconds'],
  [59.7, '1 minute'],
  [43.2 * MINUTE, '43 minutes 12 seconds'],
  [HOUR - 0.2, '1 hour'],
  [HOUR + MINUTE, '1 hour 1 minute'],
  [8.76 * HOUR, '8 hours 46 minutes'],
  [DAY - 20, '1 day'],
  [3 * DAY + 15.6 * HOUR, '3 days 16 hours'],
  [3 * DAY, '3 days'],
])('%d seconds', (seconds, words) => expect(durationWords(seconds * 1000)).toBe(words))
