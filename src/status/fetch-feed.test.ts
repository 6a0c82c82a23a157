import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startFakeStatus, type FakeStatus } from '../../test/fake-status/server'
import { PAGE_ID } from '../../test/fixtures/status'
import { FeedError } from './postings'
import { fetchFeed, SOURCE } from './fetch-feed'

let server: FakeStatus
beforeAll(async () => {
  server = await startFakeStatus()
})
afterAll(() => server.close())
beforeEach(() => vi.spyOn(console, 'debug').mockImplementation(() => undefined))

const never = () => new AbortController().signal
const read = (...urls: string[]) => fetchFeed(never(), { urls, pageId: PAGE_ID })

async function faultOf(reading: Promise<unknown>): Promise<unknown> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof FeedError ? error.reason : error
}

describe('a page that cannot be read', () => {
  it.each([
    ['refused', 'network'],
    ['truncated', 'network'],
    ['half-body', 'not-json'],
    ['html', 'content-type'],
    ['redirected', 'content-type'],
    ['too-large', 'too-large'],
    ['storm', 'http'],
    ['other-page', 'other-page'],
    ['rootly', 'other-page'],
    ['google', 'shape'],
    ['null-lists', 'shape'],
  ])('%s: %s', async (scenario, reason) => {
    expect(await faultOf(read(server.feed(scenario)))).toBe(reason)
    expect(console.debug).toHaveBeenCalledOnce()
  })

  it('is given up after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const fault = faultOf(read(server.feed('slow')))
    vi.advanceTimersByTime(10_000)
    expect(await fault).toBe('timeout')
    vi.useRealTimers()
  })
})

it('answers the feed and the body it came from, and says nothing', async () => {
  const { feed, body } = await read(server.feed('critical'))
  expect(feed.incidents[0]?.name).toBe('Procore is unavailable')
  expect(body).toMatchObject({ page: { id: PAGE_ID } })
  expect(console.debug).not.toHaveBeenCalled()
})

it('asks the second address when the first fails, and only then', async () => {
  const { feed } = await read(server.feed('html'), server.feed('operational'))
  expect(feed.indicator).toBe('none')
  const before = server.count('critical')
  await read(server.feed('operational'), server.feed('critical'))
  expect(server.count('critical')).toBe(before)
})

it('tells the fault of the first address when both fail', async () => {
  expect(await faultOf(read(server.feed('storm'), server.feed('html')))).toBe('http')
})

it('stops when it is no longer wanted, without asking the second address', async () => {
  const wanted = new AbortController()
  const before = server.count('operational')
  const reading = fetchFeed(wanted.signal, {
    urls: [server.feed('slow'), server.feed('operational')],
    pageId: PAGE_ID,
  })
  wanted.abort(new Error('gone'))
  await expect(reading).rejects.toThrow('gone')
  expect(server.count('operational')).toBe(before)
})

it('reads the configured page, and the same page at its provider', () => {
  expect(SOURCE.urls).toHaveLength(2)
  expect(SOURCE.urls[1]).toBe(`https://${SOURCE.pageId}.statuspage.io/api/v2/summary.json`)
})

describe('an override at build time', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is the only address read', async () => {
    vi.stubEnv('VITE_STATUS_URL', 'http://localhost:4180/api/v2/summary.json')
    vi.resetModules()
    expect((await import('./fetch-feed')).SOURCE.urls).toEqual(['http://localhost:4180/api/v2/summary.json'])
  })
})
