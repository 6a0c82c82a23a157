// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeCaches } from '../../test/fixtures/fake-caches'
import type { Offline } from './offline'
import { shelvesAt } from './shelves'

const SMALL = 2_000_000
const LARGE = 5_000_001
const BASE = 'http://localhost:3000/'

/** A device as the keeper meets it, and what the keeper does to it. */
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
  const hear = (data: unknown) => container.dispatchEvent(new MessageEvent('message', { data }))
  return { did, caches, hear }
}

async function load() {
  vi.resetModules()
  const [keeper, { getOffline }] = await Promise.all([import('./keeper'), import('./offline')])
  return { ...keeper, getOffline: (): Offline => getOffline() }
}

async function saveRecord(caches: CacheStorage): Promise<void> {
  const shelves = shelvesAt(BASE)
  const cache = await caches.open(shelves.pages('one'))
  await cache.put(shelves.record, Response.json({ id: 'one', bytes: SMALL, savedAt: 1, assets: [] }))
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
  it('help that is small is saved unasked', async () => {
    const { did } = deviceWith({ bytes: SMALL })
    const { startKeeping, getOffline } = await load()
    await startKeeping()
    expect(did).toEqual([`register ${BASE}sw.js`, 'save'])
    expect(getOffline()).toEqual({ kind: 'saving', part: 0 })
  })

  it.each([
    ['is large', { bytes: LARGE }],
    ['comes to a device that saves data', { bytes: SMALL, savesData: true }],
  ])('help that %s is offered, and saved when the reader says so', async (_, facts) => {
    const { did } = deviceWith(facts)
    const { startKeeping, saveHelp, getOffline } = await load()
    await startKeeping()
    expect(did).toEqual([])
    expect(getOffline()).toEqual({ kind: 'offered', bytes: facts.bytes })
    await saveHelp()
    expect(did).toEqual([`register ${BASE}sw.js`, 'save'])
  })

  it.each([
    ['the host does not say how large it is', {}, undefined],
    ['offline reading is switched off', { bytes: SMALL }, 'off'],
  ])('nothing happens where %s', async (_, facts, offline) => {
    const { did } = deviceWith(facts)
    if (offline) document.documentElement.dataset.offline = offline
    const { startKeeping, getOffline } = await load()
    await startKeeping()
    expect([did, getOffline()]).toEqual([[], { kind: 'unknown' }])
  })

  it('a browser that refuses the worker says that saving failed', async () => {
    deviceWith({ bytes: SMALL, refuses: true })
    const { startKeeping, getOffline } = await load()
    await startKeeping()
    expect(getOffline()).toEqual({ kind: 'failed', isFull: false })
  })

  it('a device that is full is told from other failures', async () => {
    const { hear } = deviceWith({ bytes: SMALL })
    const { startKeeping, getOffline } = await load()
    await startKeeping()
    hear({ kind: 'failed', isFull: true })
    await vi.waitFor(() => expect(getOffline()).toEqual({ kind: 'failed', isFull: true }))
  })
})

describe('with saved help', () => {
  it('shows it, and a failed update leaves it', async () => {
    const { caches, did, hear } = deviceWith({ bytes: SMALL })
    await saveRecord(caches)
    const { startKeeping, getOffline } = await load()
    await startKeeping()
    expect(did).toEqual([])
    expect(getOffline()).toMatchObject({ kind: 'saved', bytes: SMALL, isNewer: false })
    hear({ kind: 'failed', isFull: true })
    await vi.waitFor(() => expect(getOffline()).toMatchObject({ kind: 'saved', check: 'unreachable' }))
  })

  it('that is removed, it is gone, and not saved again unasked', async () => {
    const { caches, did } = deviceWith({ bytes: SMALL })
    await saveRecord(caches)
    const { startKeeping, removeHelp, getOffline } = await load()
    await startKeeping()
    await removeHelp()
    expect(did).toEqual(['unregister'])
    expect(await caches.keys()).toEqual([])
    expect(getOffline()).toEqual({ kind: 'offered', bytes: SMALL })
    const next = await load()
    await next.startKeeping()
    expect(next.getOffline()).toEqual({ kind: 'offered', bytes: SMALL })
  })

  it('looks for newer help when asked, and says that there is none', async () => {
    const { caches } = deviceWith({ bytes: SMALL })
    await saveRecord(caches)
    const { startKeeping, updateHelp, getOffline } = await load()
    await startKeeping()
    await updateHelp()
    expect(getOffline()).toMatchObject({ kind: 'saved', check: 'none' })
  })
})
