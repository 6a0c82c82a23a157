import * as z from 'zod/mini'
import { parseSaved, type Saved } from '../build-facts'
import { readSaved } from '../saved'
import type { Library } from './answer'

/** So few at a time that a page's own requests find room. */
const AT_ONCE = 3
/** About one response; describes it and must not come along with other content. */
const OF_ONE_BODY = ['content-length', 'content-encoding', 'etag', 'last-modified', 'date', 'age', 'vary']

const pagesSchema = z.record(z.string(), z.string())

/**
 * Brings everything of the build onto the device, without what is here already. Ends with the record, so that
 * a build without one is known to be incomplete.
 *
 * @param onProgress told the part that is here, 0 to 1
 * @throws when something cannot be fetched or kept; what arrived stays for the next try
 */
export async function save(library: Library, onProgress: (part: number) => void, now = Date.now()): Promise<void> {
  const { build, shelves, caches } = library
  const saved = await readSaved(shelves, caches)
  const assets = await caches.open(shelves.assets)
  const here = new Set((await assets.keys()).map(({ url }) => url))
  const wanted = build.assets.filter((asset) => !here.has(library.base + asset))
  if (wanted.length === 0 && saved.some(({ id }) => id === build.id)) return
  const pages = await caches.open(shelves.pages(build.id))
  await savePages(library, pages)
  for (const file of build.files) await saveFile(library, pages, file, { cache: 'no-cache' })
  let done = build.assets.length - wanted.length
  await eachOf(wanted, async (asset) => {
    await saveFile(library, assets, asset)
    onProgress(++done / build.assets.length)
  })
  const { id, bytes } = build
  const record: Saved = parseSaved({ id, bytes, assets: build.assets, savedAt: now })
  await pages.put(shelves.record, new Response(JSON.stringify(record)))
}

/** All pages come in one file, which compresses far better than each alone. */
async function savePages(library: Library, cache: Cache): Promise<void> {
  const { build, base } = library
  const [all, start] = await Promise.all([get(library, build.pages), get(library, '', { cache: 'no-cache' })])
  const pages = z.parse(pagesSchema, await all.json())
  const headers = pageHeaders(start)
  for (const [path, html] of Object.entries(pages)) await cache.put(base + path, new Response(html, { headers }))
}

/** The server's headers for pages, so that its security policy holds for saved ones too. */
function pageHeaders(page: Response): Headers {
  const headers = new Headers(page.headers)
  for (const name of OF_ONE_BODY) headers.delete(name)
  headers.set('content-type', 'text/html; charset=utf-8')
  return headers
}

async function saveFile(library: Library, cache: Cache, path: string, init?: RequestInit): Promise<void> {
  const response = await get(library, path, init)
  // Sign-in pages of public networks answer everything with themselves.
  if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) throw new TypeError(`${path} came as a page`)
  await cache.put(library.base + path, response)
}

async function get({ base, fetch }: Library, path: string, init?: RequestInit): Promise<Response> {
  // Behind whatever the reader waits for.
  const ask = () => fetch(base + path, { priority: 'low', ...init })
  // A weak signal drops a request here and there; a hundred others need not be in vain.
  const response = await ask().catch(ask).catch(ask)
  if (!response.ok || response.redirected) throw new TypeError(`${path} answered ${response.status}`)
  return response
}

async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items]
  const work = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
