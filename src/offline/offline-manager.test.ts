// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCaches } from '../../test/fixtures/fake-caches'
import type { OfflineState } from './offline-store'
import { cacheNamesFor } from './build-manifest'

const SMALL = 2_000_000
const LARGE = 5_000_001
const BASE = 'http://localhost:3000/'

/** A device as the offline manager finds it, and what the manager does to it. */
function deviceWith(facts: { bytes?: number; savesData?: boolean; refuses?: boolean } = {}) {
  const did: string[] = []
  const container = new EventTarget()
  const registration = {
    active: { postMessage: () => void did.push('save') },
    unregister: async () => void did.push('unregister'),
    update: async () => ({ installing: null }),
  }
  Object.assign(container, {
    register: async (url: string) => {
      if (facts.refuses) throw new DOMException('no', 'SecurityError')
      did.push(`register ${url}`)
      return registration
    },
    getRegistration: async () => registration,
  })
  const caches = fakeCaches()
  vi.stubGlobal('caches', caches)
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  Object.defineProperty(navigator, 'connection', { value: { saveData: facts.savesData }, configurable: true })
  vi.stubGlobal('fetch', async () => {
    if (facts.bytes === undefined) throw new TypeError('Failed to fetch')
    return Response.json({ id: 'one', bytes: facts.bytes, pages: 'assets/pages.json', assets: [], files: [] })
  })
  const receive = (data: unknown) => container.dispatchEvent(new MessageEvent('message', { data }))
  return { did, caches, receive }
}

async function load() {
  vi.resetModules()
  const [manager, { getOfflineState }] = await Promise.all([import('./offline-manager'), import('./offline-store')])
  return { ...manager, getOfflineState: (): OfflineState => getOfflineState() }
}

async function saveRecord(caches: CacheStorage): Promise<void> {
  const cacheNames = cacheNamesFor(BASE)
  const cache = await caches.open(cacheNames.pages('one'))
  await cache.put(cacheNames.record, Response.json({ id: 'one', bytes: SMALL, savedAt: 1, assets: [] }))
}

beforeEach(() => {
  document.documentElement.dataset.build = 'one'
})
afterEach(() => {
  delete document.documentElement.dataset.build
  delete document.documentElement.dataset.offline
  Reflect.deleteProperty(navigator, 'serviceWorker')
  Reflect.deleteProperty(navigator, 'connection')
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('on the first visit', () => {
  it('small help is saved without asking', async () => {
    const { did } = deviceWith({ bytes: SMALL })
    const { startOffline, getOfflineState } = await load()
    await startOffline()
    expect(did).toEqual([`register ${BASE}sw.js`, 'save'])
    expect(getOfflineState()).toEqual({ kind: 'saving', part: 0 })
  })

  it.each([
    ['is large', { bytes: LARGE }],
    ['comes to a device that saves data', { bytes: SMALL, savesData: true }],
  ])('help that %s is offered, and saved when the user agrees', async (_, facts) => {
    const { did } = deviceWith(facts)
    const { startOffline, saveHelp, getOfflineState } = await load()
    await startOffline()
    expect(did).toEqual([])
    expect(getOfflineState()).toEqual({ kind: 'offered', bytes: facts.bytes })
    await saveHelp()
    expect(did).toEqual([`register ${BASE}sw.js`, 'save'])
  })

  it.each([
    ['the host does not say how large it is', {}, undefined],
    ['offline reading is switched off', { bytes: SMALL }, 'off'],
  ])('nothing happens when %s', async (_, facts, offline) => {
    const { did } = deviceWith(facts)
    if (offline) document.documentElement.dataset.offline = offline
    const { startOffline, getOfflineState } = await load()
    await startOffline()
    expect([did, getOfflineState()]).toEqual([[], { kind: 'unknown' }])
  })

  it('shows that saving failed when the browser rejects the worker', async () => {
    deviceWith({ bytes: SMALL, refuses: true })
    const { startOffline, getOfflineState } = await load()
    await startOffline()
    expect(getOfflineState()).toEqual({ kind: 'failed', isFull: false })
  })

  it('distinguishes a full device from other failures', async () => {
    const { receive } = deviceWith({ bytes: SMALL })
    const { startOffline, getOfflineState } = await load()
    await startOffline()
    receive({ kind: 'failed', isFull: true })
    await vi.waitFor(() => expect(getOfflineState()).toEqual({ kind: 'failed', isFull: true }))
  })
})

describe('with saved help', () => {
  it('shows it, also after a failed update', async () => {
    const { caches, did, receive } = deviceWith({ bytes: SMALL })
    await saveRecord(caches)
    const { startOffline, getOfflineState } = await load()
    await startOffline()
    expect(did).toEqual([])
    expect(getOfflineState()).toMatchObject({ kind: 'saved', bytes: SMALL, isNewer: false })
    receive({ kind: 'failed', isFull: true })
    await vi.waitFor(() => expect(getOfflineState()).toMatchObject({ kind: 'saved', check: 'unreachable' }))
  })

  it('removes it, and does not save it again without asking', async () => {
    const { caches, did } = deviceWith({ bytes: SMALL })
    await saveRecord(caches)
    const { startOffline, removeHelp, getOfflineState } = await load()
    await startOffline()
    await removeHelp()
    expect(did).toEqual(['unregister'])
    expect(await caches.keys()).toEqual([])
    expect(getOfflineState()).toEqual({ kind: 'offered', bytes: SMALL })
    const next = await load()
    await next.startOffline()
    expect(next.getOfflineState()).toEqual({ kind: 'offered', bytes: SMALL })
  })

  it('checks for newer help on request, and shows that there is none', async () => {
    const { caches } = deviceWith({ bytes: SMALL })
    await saveRecord(caches)
    const { startOffline, updateHelp, getOfflineState } = await load()
    await startOffline()
    await updateHelp()
    expect(getOfflineState()).toMatchObject({ kind: 'saved', check: 'none' })
  })
})
