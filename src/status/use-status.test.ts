// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { decodeBody } from '../../test/fake-status/scenarios'
import { feedOf, NOW, PAGE_ID } from '../../test/fixtures/status'
import { drawJitter, isDue, persistFeed, pollInterval, restoreFeed } from './use-status'

const MINUTE = 60_000
const state = (succeeded: number, failed = 0, failures = 0, scenario?: string) => ({
  data: scenario ? feedOf(scenario) : undefined,
  dataUpdatedAt: succeeded,
  errorUpdatedAt: failed,
  errorUpdateCount: failures,
})

describe('pollInterval', () => {
  it.each([
    ['before the first answer', state(0), 1],
    ['nothing open', state(1, 0, 0, 'operational'), 3],
    ['maintenance only announced', state(1, 0, 0, 'upcoming-2-days'), 3],
    ['an open incident', state(1, 0, 0, 'green-with-incident'), 1],
    ['running maintenance', state(1, 0, 0, 'maintenance-running'), 1],
    ['first failure, never read', state(0, 1, 1), 2],
    ['third failure, never read', state(0, 1, 3), 8],
    ['tenth failure, never read', state(0, 1, 10), 15],
    ['failed one minute after success', state(MINUTE, 2 * MINUTE, 1), 2],
    ['failed four minutes after success', state(MINUTE, 5 * MINUTE, 2), 4],
    ['failing for an hour', state(MINUTE, 61 * MINUTE, 8), 15],
    ['success after failures', state(2 * MINUTE, MINUTE, 8, 'operational'), 3],
  ])('%s', (_, query, minutes) => expect(pollInterval(query, 1)).toBe(minutes * MINUTE))

  it('spreads tabs by a fifth either way', () => {
    expect(drawJitter(0)).toBeCloseTo(0.8)
    expect(drawJitter(1)).toBeCloseTo(1.2)
    expect(pollInterval(state(0), drawJitter(0))).toBe(48_000)
  })
})

describe('isDue', () => {
  it.each([
    ['never tried', state(0), true],
    ['just read', state(10 * MINUTE), false],
    ['just failed', state(0, 10 * MINUTE), false],
    ['read over a minute ago', state(8 * MINUTE), true],
    ['failed over a minute ago', state(0, 8 * MINUTE), true],
  ])('%s', (_, query, due) => expect(isDue(query, 10 * MINUTE)).toBe(due))
})

const SOURCE = { urls: [], pageId: PAGE_ID }

afterEach(() => localStorage.clear())

describe('the last fetch of any tab', () => {
  it('is the feed and when it was read', () => {
    persistFeed(decodeBody('critical'), NOW)
    expect(restoreFeed(SOURCE, NOW + MINUTE)).toMatchObject({ readAt: NOW, feed: { indicator: 'critical' } })
  })

  it.each([
    ['another page', decodeBody('other-page'), NOW],
    ['a body of no known shape', decodeBody('google'), NOW],
    ['over a day old', decodeBody('critical'), NOW - 24 * 60 * MINUTE - 1],
    ['from the future', decodeBody('critical'), NOW + 2 * MINUTE],
  ])('is nothing when it is %s', (_, body, fetchedAt) => {
    persistFeed(body, fetchedAt)
    expect(restoreFeed(SOURCE, NOW)).toBeUndefined()
  })

  it('is nothing before anything was read', () => expect(restoreFeed(SOURCE, NOW)).toBeUndefined())
})
