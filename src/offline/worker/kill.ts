import { cacheNamesFor, deleteOwnCaches } from '../build-manifest'
import type { WorkerScope } from './sw'

// The kill switch, published in place of the worker: at the next visit, browsers that have the worker fetch this one. It
// deletes the saved help and unregisters itself. Open pages continue and load everything else from the network.

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    deleteOwnCaches(cacheNamesFor(scope.registration.scope), scope.caches).then(() => scope.registration.unregister()),
  )
})
