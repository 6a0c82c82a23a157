import { describe, expect, it, vi } from 'vitest'
import { fakeCaches } from '../../../test/fixtures/fake-caches'
import { readSavedBuilds, type BuildManifest, cacheNamesFor } from '../build-manifest'
import {
  requestKind,
  respondWithFile,
  respondWithPage,
  type WorkerContext,
  freeSpace,
  removeOldBuilds,
  saveBuild,
} from './save'

const BASE = 'https://help.example/base/'
const NOW = Date.parse('2026-11-20T12:00:00Z')
const POLICY = "default-src 'none'"

/** A host with one build. The content of every file is its own name. */
function hostOf(id: string, assets: string[], lost: string[] = []) {
  const build: BuildManifest = { id, bytes: 1000, pages: `assets/pages-${id}.json`, assets, files: ['recover.js'] }
  const pages = { '': 'start', 'errors/503': `503 in ${id}`, '404': 'not here' }
  const fetch = vi.fn(async (input: Request | string) => {
    const path = (input instanceof Request ? input.url : input).slice(BASE.length)
    if (lost.includes(path)) return new Response('Not found', { status: 404 })
    if (path === build.pages) return Response.json(pages)
    if (path === '') return new Response('start', { headers: { 'content-security-policy': POLICY, etag: '"1"' } })
    return new Response(path, { headers: { 'content-type': path.endsWith('.css') ? 'text/css' : 'text/javascript' } })
  })
  return { build, fetch }
}

function contextOf(host: ReturnType<typeof hostOf>, caches = fakeCaches()): WorkerContext {
  return { ...host, base: BASE, cacheNames: cacheNamesFor(BASE), caches }
}

const fetched = ({ fetch }: ReturnType<typeof hostOf>) =>
  fetch.mock.calls.map(([input]) => (input instanceof Request ? input.url : input).slice(BASE.length)).toSorted()
const page = (path: string) => new Request(BASE + path)
const idle = () => undefined

describe('the kind of a request', () => {
  it.each([
    [BASE, 'navigate', 'page'],
    [`${BASE}errors/503?from=mail`, 'navigate', 'page'],
    [`${BASE}embed/errors/503`, 'navigate', undefined],
    [`${BASE}assets/index-12345678.js`, 'cors', 'file'],
    [`${BASE}recover.js`, 'no-cors', 'file'],
    [`${BASE}api/articles.json`, 'cors', undefined],
    ['https://help.example/other/', 'navigate', undefined],
    ['https://status.procore.com/api/v2/summary.json', 'cors', undefined],
  ] as const)('%s, %s: %s', (url, mode, asked) => expect(requestKind({ url, method: 'GET', mode }, BASE)).toBe(asked))

  it('leaves all methods but GET to the network', () => {
    expect(requestKind({ url: BASE, method: 'POST', mode: 'navigate' }, BASE)).toBeUndefined()
  })
})

describe('saving', () => {
  it('saves everything, with the host’s policy on every page, and writes the record last', async () => {
    const host = hostOf('one', ['assets/a-1.js', 'assets/b-1.css'])
    const context = contextOf(host)
    const parts: number[] = []
    await saveBuild(context, (part) => parts.push(part), NOW)
    expect(fetched(host)).toEqual(['', 'assets/a-1.js', 'assets/b-1.css', 'assets/pages-one.json', 'recover.js'])
    expect(parts).toEqual([0.5, 1])
    expect(await readSavedBuilds(context.cacheNames, context.caches)).toMatchObject([
      { id: 'one', savedAt: NOW, bytes: 1000 },
    ])
    const answer = await respondWithPage(page('errors/503?q=1'), context)
    expect(await answer.text()).toBe('503 in one')
    expect(answer.headers.get('content-security-policy')).toBe(POLICY)
    expect(answer.headers.get('etag')).toBeNull()
  })

  it('fetches only what changed, and nothing twice', async () => {
    const caches = fakeCaches()
    await saveBuild(contextOf(hostOf('one', ['assets/a-1.js', 'assets/b-1.js']), caches), idle, NOW)
    const next = hostOf('two', ['assets/a-1.js', 'assets/b-2.js'])
    const context = contextOf(next, caches)
    await saveBuild(context, idle, NOW + 1)
    expect(fetched(next)).toEqual(['', 'assets/b-2.js', 'assets/pages-two.json', 'recover.js'])
    next.fetch.mockClear()
    await saveBuild(context, idle, NOW + 2)
    expect(fetched(next)).toEqual([])
  })

  it.each([
    ['a file is missing', ['assets/a-1.js']],
    ['the pages are missing', ['assets/pages-one.json']],
  ])('writes no record when %s', async (_, lost) => {
    const context = contextOf(hostOf('one', ['assets/a-1.js', 'assets/b-1.js'], lost))
    await expect(saveBuild(context, idle, NOW)).rejects.toThrow(/404/)
    expect(await readSavedBuilds(context.cacheNames, context.caches)).toEqual([])
  })

  it('rejects a page in place of a file', async () => {
    const host = hostOf('one', ['assets/a-1.js'])
    const answer = host.fetch.getMockImplementation()
    host.fetch.mockImplementation(async (input) =>
      (input instanceof Request ? input.url : input).endsWith('a-1.js')
        ? new Response('<h1>Sign in', { headers: { 'content-type': 'text/html' } })
        : (answer?.(input) ?? new Response()),
    )
    await expect(saveBuild(contextOf(host), idle, NOW)).rejects.toThrow('came as a page')
  })
})

describe('without a signal', () => {
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))

  it('an unknown address gets the page that suggests the closest one', async () => {
    const context = contextOf(hostOf('one', []))
    await saveBuild(context, idle, NOW)
    const answer = await respondWithPage(page('errors/moon'), { ...context, fetch: offline })
    expect([answer.status, await answer.text()]).toEqual([404, 'not here'])
  })

  it('an address that was never saved fails as it would without the worker', async () => {
    const context = { ...contextOf(hostOf('one', [])), fetch: offline }
    await expect(respondWithPage(page(''), context)).rejects.toThrow('Failed to fetch')
    await expect(respondWithFile(page('assets/x-1.js'), context)).rejects.toThrow('Failed to fetch')
  })
})

it('keeps the files of the previous build for open tabs, and deletes older ones', async () => {
  const caches = fakeCaches()
  for (const [n, id] of ['one', 'two', 'three'].entries()) {
    const context = contextOf(hostOf(id, [`assets/${id}.js`]), caches)
    await saveBuild(context, idle, NOW + n)
    await removeOldBuilds(context)
  }
  const context = contextOf(hostOf('three', []), caches)
  context.fetch = async () => new Response('', { status: 404 })
  const found = async (name: string) => (await respondWithFile(page(`assets/${name}.js`), context)).status
  expect([await found('one'), await found('two'), await found('three')]).toEqual([404, 200, 200])
  expect(await readSavedBuilds(context.cacheNames, caches)).toMatchObject([{ id: 'three' }])
})

it('frees space by deleting incomplete builds, never complete ones', async () => {
  const caches = fakeCaches()
  await saveBuild(contextOf(hostOf('one', ['assets/one.js']), caches), idle, NOW)
  const next = contextOf(hostOf('two', ['assets/two.js', 'assets/lost.js'], ['assets/lost.js']), caches)
  await expect(saveBuild(next, idle, NOW + 1)).rejects.toThrow(/404/)
  await freeSpace(next)
  const assets = await caches.open(next.cacheNames.assets)
  expect((await assets.keys()).map(({ url }) => url)).toEqual([`${BASE}assets/one.js`])
  expect(await readSavedBuilds(next.cacheNames, caches)).toMatchObject([{ id: 'one' }])
})
