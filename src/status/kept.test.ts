// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decodeBody } from '../../test/fake-status/scenarios'
import { NOW, PAGE_ID } from '../../test/fixtures/status'
import { keep, parseKept, recall } from './kept'

const SOURCE = { urls: [], pageId: PAGE_ID }
const MINUTE = 60_000
const kept = (fetchedAt: number, body = decodeBody('critical')) => JSON.stringify({ body, fetchedAt })

afterEach(() => localStorage.clear())

describe('parseKept', () => {
  it('answers the feed and when it was read', () => {
    const last = parseKept(kept(NOW), SOURCE, NOW + MINUTE)
    expect(last).toMatchObject({ readAt: NOW, feed: { indicator: 'critical' } })
  })

  it.each([
    ['nothing', null],
    ['not JSON', '{'],
    ['another shape', '[]'],
    ['no time', JSON.stringify({ body: decodeBody('critical') })],
    ['another page', kept(NOW, decodeBody('other-page'))],
    ['a body of no known shape', kept(NOW, decodeBody('google'))],
    ['over a day old', kept(NOW - 24 * 60 * MINUTE - 1)],
    ['from the future', kept(NOW + 2 * MINUTE)],
  ])('takes %s for nothing', (_, text) => expect(parseKept(text, SOURCE, NOW)).toBeUndefined())
})

it('recalls what was kept', () => {
  keep(decodeBody('critical'), Date.now())
  expect(recall(SOURCE)?.feed.indicator).toBe('critical')
})

it('does without storage', () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked)
  expect(() => keep({}, NOW)).not.toThrow()
  expect(recall(SOURCE)).toBeUndefined()
})
