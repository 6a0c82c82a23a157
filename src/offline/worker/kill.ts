import { clearShelves, shelvesAt } from '../shelves'
import type { Scope } from './scope'

// The kill switch: browsers that have the worker fetch this in its place at their next visit. It clears what
// was saved and removes itself. Open pages go on; whatever they load next comes from the network.

const scope = globalThis as unknown as Scope

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    clearShelves(shelvesAt(scope.registration.scope), scope.caches).then(() => scope.registration.unregister()),
  )
})
