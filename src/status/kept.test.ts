// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { decodeBody } from '../../test/fake-status/scenarios'
import { NOW, PAGE_ID } from '../../test/fixtures/status'
import { keep, recall } from './kept'

const SOURCE = { urls: [], pageId: PAGE_ID }
const MINUTE = 60_000

afterEach(() => localStorage.clear())

describe('the last read of any tab', () => {
  it('is the feed and when it was read', () => {
    keep(decodeBody('critical'), NOW)
    expect(recall(SOURCE, NOW + MINUTE)).toMatchObject({ readAt: NOW, feed: { indicator: 'critical' } })
  })

  it.each([
    ['another page', decodeBody('other-page'), NOW],
    ['a body of no known shape', decodeBody('google'), NOW],
    ['over a day old', decodeBody('critical'), NOW - 24 * 60 * MINUTE - 1],
    ['from the future', decodeBody('critical'), NOW + 2 * MINUTE],
  ])('is nothing when it is %s', (_, body, fetchedAt) => {
    keep(body, fetchedAt)
    expect(recall(SOURCE, NOW)).toBeUndefined()
  })

  it('is nothing before anything was read', () => expect(recall(SOURCE, NOW)).toBeUndefined())
})
