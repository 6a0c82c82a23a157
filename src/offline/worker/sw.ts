import type { Build } from '../build-facts'
import { SAVE, type News } from '../messages'
import { shelvesAt } from '../shelves'
import { answerFile, answerPage, askedFor, type Library } from './answer'
import { save } from './save'
import type { Scope } from './scope'
import { makeRoom, tidy } from './tidy'

/** Written in by the build. */
declare const BUILD: Build

const scope = globalThis as unknown as Scope
const base = scope.registration.scope
const library: Library = {
  build: BUILD,
  base,
  shelves: shelvesAt(base),
  caches: scope.caches,
  fetch: (input, init) => fetch(input, init),
}

scope.addEventListener('install', (event) => {
  // Any version may serve any tab: hashed files of the build before are kept, and pages are of one build each.
  event.waitUntil(saveAll().then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(tidy(library).then(() => scope.clients.claim()))
})

scope.addEventListener('message', (event) => {
  // The browser may have cleared what was saved and kept the worker.
  if (event.data === SAVE) event.waitUntil(saveAll().catch(() => undefined))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const asked = askedFor(request, base)
  if (asked === 'page') event.respondWith(answerPage(request, library))
  else if (asked === 'file') event.respondWith(answerFile(request, library))
})

async function saveAll(): Promise<void> {
  try {
    await save(library, (part) => void tell({ kind: 'saving', part }))
    await tell({ kind: 'saved' })
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    if (isFull) await makeRoom(library)
    await tell({ kind: 'failed', isFull })
    throw error
  }
}

async function tell(news: News): Promise<void> {
  for (const client of await scope.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news)
}
