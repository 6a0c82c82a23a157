// @vitest-environment jsdom
import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readBody } from '../../test/fake-status/scenarios'
import { NOW } from '../../test/fixtures/status'
import { drawJitter, statusOptions } from './use-status'

const TABS = 200
const MINUTE = 60_000
const BODY = readBody('operational', NOW)

// Some ten thousand reads, each parsed as in the browser, take a busy machine a while.
vi.setConfig({ testTimeout: 60_000 })

let isDown = false
let requests = 0

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  vi.spyOn(console, 'debug').mockImplementation(() => undefined)
  onlineManager.setOnline(true)
  isDown = false
  requests = 0
  vi.stubGlobal('fetch', async () => {
    requests++
    if (isDown) return new Response('', { status: 503 })
    return new Response(BODY, { headers: { 'content-type': 'application/json' } })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Tabs of as many people: each with its own client, none sharing what it read. */
function openTabs() {
  return Array.from({ length: TABS }, (_, index) => {
    const observer = new QueryObserver(new QueryClient(), statusOptions(drawJitter(index / TABS)))
    const reads: number[] = []
    observer.subscribe(({ dataUpdatedAt }) => reads.push(dataUpdatedAt))
    return { reads, close: () => observer.destroy() }
  })
}

function close(tabs: ReturnType<typeof openTabs>): void {
  for (const tab of tabs) tab.close()
}

const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE)

it('stays under one request a minute for each tab through an outage from the start', async () => {
  isDown = true
  const tabs = openTabs()
  await pass(30)
  // Each failed read asks two addresses; reads come 0, 2, 6, 14 and 29 minutes in, a fifth sooner or later.
  expect(requests / TABS).toBeGreaterThan(6)
  expect(requests / TABS).toBeLessThan(12)
  close(tabs)
})

it('falls back during an outage that begins later, and every tab sees the end within 15 minutes', async () => {
  const tabs = openTabs()
  await pass(4)
  isDown = true
  requests = 0
  await pass(30)
  expect(requests / TABS).toBeLessThan(15)
  isDown = false
  const ended = Date.now()
  await pass(15.1)
  const recoveries = tabs.map(({ reads }) => (reads.find((at) => at > ended) ?? Infinity) - ended)
  expect(Math.max(...recoveries)).toBeLessThanOrEqual(15 * MINUTE)
  close(tabs)
})

it('does not come all at once: no tenth of the tabs asks in the same second', async () => {
  isDown = true
  const tabs = openTabs()
  await pass(3)
  let busiest = 0
  for (let second = 0; second < 600; second++) {
    const before = requests
    await vi.advanceTimersByTimeAsync(1000)
    busiest = Math.max(busiest, (requests - before) / 2)
  }
  expect(busiest).toBeGreaterThan(0)
  expect(busiest).toBeLessThan(TABS / 10)
  close(tabs)
})

it('reads every three minutes while nothing is open', async () => {
  const tabs = openTabs()
  await pass(30)
  expect(requests / TABS).toBeGreaterThan(9)
  expect(requests / TABS).toBeLessThan(14)
  close(tabs)
})
