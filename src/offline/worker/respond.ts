import { type BuildManifest, MISSING_PAGE, type CacheNames } from '../build-manifest'

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
