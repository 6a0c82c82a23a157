import type { Build } from '../build-facts'
import { MISSING_PAGE } from '../files'
import type { Shelves } from '../shelves'

/** What the worker answers from. */
export interface Library {
  build: Build
  /** The address the app is installed at, with a slash at the end. */
  base: string
  shelves: Shelves
  caches: CacheStorage
  fetch: (input: Request | string, init?: RequestInit) => Promise<Response>
}

const ANY_VARIANT = { ignoreSearch: true, ignoreVary: true }

/**
 * What of the app a request is for: a page, whatever its query, or a file. Everything else, the live status
 * above all, goes to the network as if no worker were there.
 */
export function askedFor(
  { url, method, mode }: Pick<Request, 'url' | 'method' | 'mode'>,
  base: string,
): 'page' | 'file' | undefined {
  if (method !== 'GET' || !url.startsWith(base)) return undefined
  const path = url.slice(base.length)
  // Cards stand in frames of other sites, which have a connection.
  if (mode === 'navigate') return path.startsWith('embed/') ? undefined : 'page'
  return path.startsWith('assets/') || !path.includes('/') ? 'file' : undefined
}

/**
 * A saved page at once; an address that is not saved from the network, because it may be new; without a
 * network, the page for unknown addresses, which finds the nearest article.
 *
 * @throws when there is neither network nor saved page
 */
export async function answerPage(request: Request, library: Library): Promise<Response> {
  const { build, base, shelves, caches, fetch } = library
  const pages = await caches.open(shelves.pages(build.id))
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

/** A saved file, or the network's answer; what is missing there stays missing. */
export async function answerFile(request: Request, { build, shelves, caches, fetch }: Library): Promise<Response> {
  const saved = (await match(shelves.assets)) ?? (await match(shelves.pages(build.id)))
  return saved ?? fetch(request)

  async function match(name: string): Promise<Response | undefined> {
    return (await caches.open(name)).match(request.url, ANY_VARIANT)
  }
}
