import { SAVE_MESSAGE, type BuildManifest, type WorkerMessage, cacheNamesFor } from '../build-manifest'
import {
  respondWithFile,
  respondWithPage,
  requestKind,
  type WorkerContext,
  freeSpace,
  removeOldBuilds,
  saveBuild,
} from './save'

/** The part of the service worker's global scope in use. TypeScript's own declarations clash with those of pages. */
export interface WorkerScope {
  caches: CacheStorage
  clients: {
    claim: () => Promise<void>
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<{ postMessage: (data: unknown) => void }[]>
  }
  registration: { scope: string; unregister: () => Promise<boolean> }
  skipWaiting: () => Promise<void>
  addEventListener: <Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void) => void
}

interface ExtendableEvent {
  waitUntil: (work: Promise<unknown>) => void
}

interface WorkerEvents {
  install: ExtendableEvent
  activate: ExtendableEvent
  message: ExtendableEvent & { data: unknown }
  fetch: ExtendableEvent & { request: Request; respondWith: (response: Promise<Response>) => void }
}

/** The build inserts the manifest here. */
declare const BUILD: BuildManifest

const scope = globalThis as unknown as WorkerScope
const base = scope.registration.scope
const context: WorkerContext = {
  build: BUILD,
  base,
  cacheNames: cacheNamesFor(base),
  caches: scope.caches,
  fetch: (input, init) => fetch(input, init),
}

scope.addEventListener('install', (event) => {
  // Any version may serve any tab: hashed files of the previous build stay, and each page cache belongs to one build.
  event.waitUntil(saveAndReport().then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOldBuilds(context).then(() => scope.clients.claim()))
})

scope.addEventListener('message', (event) => {
  // The browser may have cleared the caches but not the worker.
  if (event.data === SAVE_MESSAGE) event.waitUntil(saveAndReport().catch(() => undefined))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const kind = requestKind(request, base)
  if (kind === 'page') event.respondWith(respondWithPage(request, context))
  else if (kind === 'file') event.respondWith(respondWithFile(request, context))
})

async function saveAndReport(): Promise<void> {
  try {
    await saveBuild(context, (part) => void report({ kind: 'saving', part }))
    await report({ kind: 'saved' })
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    if (isFull) await freeSpace(context)
    await report({ kind: 'failed', isFull })
    throw error
  }
}

async function report(message: WorkerMessage): Promise<void> {
  for (const client of await scope.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message)
}
