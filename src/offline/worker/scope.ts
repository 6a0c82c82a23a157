/** The part of a service worker's world that ours uses; the compiler's own description clashes with that of pages. */
export interface Scope {
  caches: CacheStorage
  clients: {
    claim: () => Promise<void>
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<{ postMessage: (data: unknown) => void }[]>
  }
  registration: { scope: string; unregister: () => Promise<boolean> }
  skipWaiting: () => Promise<void>
  addEventListener: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => void
}

interface Waiting {
  waitUntil: (work: Promise<unknown>) => void
}

interface Events {
  install: Waiting
  activate: Waiting
  message: Waiting & { data: unknown }
  fetch: Waiting & { request: Request; respondWith: (response: Promise<Response>) => void }
}
