import * as v from 'valibot'
import { type BuildManifest, MISSING_PAGE, type CacheNames, readSavedBuilds, type SavedBuild } from '../build-manifest'

/** What the worker needs to answer requests and to save the help. */
export interface WorkerContext {
  build: BuildManifest
  /** The address the app is installed at, with a trailing slash. */
  base: string
  cacheNames: CacheNames
  caches: CacheStorage
  fetch: (input: Request | string, init?: RequestInit) => Promise<Response>
}

const ANY_VARIANT = { ignoreSearch: true, ignoreVary: true }

/**
 * What a request is for: a page of the app with any query, or one of its files. Undefined for all other requests, above
 * all those for the live status: they go to the network without the worker.
 */
export function requestKind(
  { url, method, mode }: Pick<Request, 'url' | 'method' | 'mode'>,
  base: string,
): 'page' | 'file' | undefined {
  if (method !== 'GET' || !url.startsWith(base)) return undefined
  const path = url.slice(base.length)
  // Embedded cards are shown by other sites, which need a connection anyway.
  if (mode === 'navigate') return path.startsWith('embed/') ? undefined : 'page'
  return path.startsWith('assets/') || !path.includes('/') ? 'file' : undefined
}

/**
 * Answers with the saved page. Addresses that are not saved go to the network, because they may be new. Without a
 * network, they get the page for unknown addresses, which finds the closest article.
 *
 * @throws when there is neither a network nor a saved page
 */
export async function respondWithPage(request: Request, context: WorkerContext): Promise<Response> {
  const { build, base, cacheNames, caches, fetch } = context
  const pages = await caches.open(cacheNames.pages(build.id))
  const saved = await pages.match(request.url, ANY_VARIANT)
  if (saved) return saved
  try {
    return await fetch(request)
  } catch (error) {
    const missing = await pages.match(base + MISSING_PAGE)
    if (!missing) throw error
    return new Response(missing.body, { status: 404, headers: missing.headers })
  }
}

/** Answers with the saved file, else with the network's response, whatever its status. */
export async function respondWithFile(
  request: Request,
  { build, cacheNames, caches, fetch }: WorkerContext,
): Promise<Response> {
  const saved = (await match(cacheNames.assets)) ?? (await match(cacheNames.pages(build.id)))
  return saved ?? fetch(request)

  async function match(name: string): Promise<Response | undefined> {
    return (await caches.open(name)).match(request.url, ANY_VARIANT)
  }
}

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
