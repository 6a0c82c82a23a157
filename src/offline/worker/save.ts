import * as v from 'valibot'
import { readSavedBuilds, type SavedBuild } from '../build-manifest'
import type { WorkerContext } from './respond'

/** Parallel requests. Few, so that the page's own requests are not delayed. */
const CONCURRENCY = 3
/** Headers that describe one response body and must not be reused for another. */
const BODY_HEADERS = ['content-length', 'content-encoding', 'etag', 'last-modified', 'date', 'age', 'vary']

const pagesSchema = v.record(v.string(), v.string())

/**
 * Saves every file of the build that is not on the device yet. Writes the record last, so that a build without a record
 * is known to be incomplete.
 *
 * @param onProgress called with the saved part, from 0 to 1
 * @param now milliseconds since the epoch, for the record
 * @throws when something cannot be fetched or stored; what arrived stays for the next attempt
 */
export async function saveBuild(
  context: WorkerContext,
  onProgress: (part: number) => void,
  now = Date.now(),
): Promise<void> {
  const { build, cacheNames, caches } = context
  const saved = await readSavedBuilds(cacheNames, caches)
  const assets = await caches.open(cacheNames.assets)
  const existing = new Set((await assets.keys()).map(({ url }) => url))
  const missing = build.assets.filter((asset) => !existing.has(context.base + asset))
  if (missing.length === 0 && saved.some(({ id }) => id === build.id)) return
  const pages = await caches.open(cacheNames.pages(build.id))
  await savePages(context, pages)
  for (const file of build.files) await saveFile(context, pages, file, { cache: 'no-cache' })
  let done = build.assets.length - missing.length
  await forEachParallel(missing, async (asset) => {
    await saveFile(context, assets, asset)
    onProgress(++done / build.assets.length)
  })
  const record: SavedBuild = { id: build.id, bytes: build.bytes, assets: build.assets, savedAt: now }
  await pages.put(cacheNames.record, new Response(JSON.stringify(record)))
}

/** All pages come in one file, which compresses far better than separate pages. */
async function savePages(context: WorkerContext, cache: Cache): Promise<void> {
  const { build, base } = context
  const [all, home] = await Promise.all([get(context, build.pages), get(context, '', { cache: 'no-cache' })])
  const pages = v.parse(pagesSchema, await all.json())
  const headers = pageHeaders(home)
  for (const [path, html] of Object.entries(pages)) await cache.put(base + path, new Response(html, { headers }))
}

/** The server's headers for pages, so that its security policy also applies to saved ones. */
function pageHeaders(page: Response): Headers {
  const headers = new Headers(page.headers)
  for (const name of BODY_HEADERS) headers.delete(name)
  headers.set('content-type', 'text/html; charset=utf-8')
  return headers
}

async function saveFile(context: WorkerContext, cache: Cache, path: string, init?: RequestInit): Promise<void> {
  const response = await get(context, path, init)
  // Sign-in pages of public networks answer every request with themselves.
  if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) throw new TypeError(`${path} came as a page`)
  await cache.put(context.base + path, response)
}

async function get({ base, fetch }: WorkerContext, path: string, init?: RequestInit): Promise<Response> {
  // Low priority: the page's own requests come first.
  const request = () => fetch(base + path, { priority: 'low', ...init })
  // Tries three times: on a weak signal, one dropped request must not discard a hundred others.
  const response = await request().catch(request).catch(request)
  if (!response.ok || response.redirected) throw new TypeError(`${path} answered ${response.status}`)
  return response
}

async function forEachParallel<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items]
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
}

/**
 * Deletes what neither this build nor the previous one needs. Files of the previous build stay, because open tabs may
 * still load them.
 */
export async function removeOldBuilds(context: WorkerContext): Promise<void> {
  const { build, cacheNames, caches } = context
  const saved = await readSavedBuilds(cacheNames, caches)
  for (const name of await caches.keys())
    if (cacheNames.isPages(name) && name !== cacheNames.pages(build.id)) await caches.delete(name)
  await deleteOtherAssets([...build.assets, ...saved.flatMap(({ assets }) => assets)], context)
}

/** Frees space after the device ran out of it, without touching a build that is saved completely. */
export async function freeSpace(context: WorkerContext): Promise<void> {
  const { build, cacheNames, caches } = context
  const saved = await readSavedBuilds(cacheNames, caches)
  if (saved.every(({ id }) => id !== build.id)) await caches.delete(cacheNames.pages(build.id))
  await deleteOtherAssets(
    saved.flatMap(({ assets }) => assets),
    context,
  )
}

async function deleteOtherAssets(needed: string[], { base, cacheNames, caches }: WorkerContext): Promise<void> {
  const addresses = new Set(needed.map((path) => base + path))
  const assets = await caches.open(cacheNames.assets)
  for (const request of await assets.keys()) if (!addresses.has(request.url)) await assets.delete(request)
}
