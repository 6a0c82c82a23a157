import { createPersistedStore } from '../storage'
import { trustedScript } from '../trusted-script'
import {
  parseBuildManifest,
  parseWorkerMessage,
  readSavedBuilds,
  SAVE_MESSAGE,
  type SavedBuild,
  type WorkerMessage,
  BUILD_FILE,
  cacheNamesFor,
  deleteOwnCaches,
  WORKER_FILE,
} from './build-manifest'
import { getOfflineState, setOfflineState } from './offline-store'
import { savesData } from '../ui/hooks'

/** Asks the user before saving more than this many bytes. */
const ASK_ABOVE = 5_000_000
const base = new URL(import.meta.env.BASE_URL, location.href).href
const cacheNames = cacheNamesFor(base)

/** True after the user removed the saved help. It is then not saved again without being asked. */
const removed = createPersistedStore({ key: 'offline-removed', version: 1, isValue: (value) => value === true })

/**
 * Reads what is saved on this device. Saves the help without asking when it is small, the user has not removed it
 * before and the device is not in data-saving mode. Does nothing in browsers without service workers and in builds with
 * offline reading switched off.
 */
export async function startOffline(): Promise<void> {
  const container = serviceWorkers()
  if (!container || !pageBuild() || document.documentElement.dataset.offline === 'off') return
  container.addEventListener('message', ({ data }) => void onWorkerMessage(parseWorkerMessage(data)))
  // Another tab or a later visit may have installed a newer worker.
  container.addEventListener('controllerchange', () => void showSaved())
  if (await showSaved()) return
  const bytes = await fetchSize()
  if (bytes === undefined) return
  if (bytes > ASK_ABOVE || removed.read() === true || savesData()) setOfflineState({ kind: 'offered', bytes })
  else await saveHelp()
}

/** Saves the whole help on this device. */
export async function saveHelp(): Promise<void> {
  removed.clear()
  setOfflineState({ kind: 'saving', part: 0 })
  try {
    const registration = await serviceWorkers()?.register(trustedScript(base + WORKER_FILE), {
      scope: base,
      updateViaCache: 'none',
    })
    // A worker that survived while its caches were cleared does not install again.
    registration?.active?.postMessage(SAVE_MESSAGE)
  } catch {
    setOfflineState({ kind: 'failed', isFull: false })
  }
}

/** Checks for newer help now. Otherwise browsers check with every page they open. */
export async function updateHelp(): Promise<void> {
  const before = getOfflineState()
  if (before.kind !== 'saved') return
  setOfflineState({ ...before, check: 'looking' })
  try {
    const registration = await serviceWorkers()?.getRegistration(base)
    const updated = await registration?.update()
    const after = getOfflineState()
    if (after.kind === 'saved') setOfflineState({ ...after, check: updated?.installing ? 'looking' : 'none' })
  } catch {
    setOfflineState({ ...before, check: 'unreachable' })
  }
}

/** Removes the saved help and remembers that the user removed it. */
export async function removeHelp(): Promise<void> {
  removed.write(true)
  const before = getOfflineState()
  const registration = await serviceWorkers()?.getRegistration(base)
  await registration?.unregister()
  await deleteOwnCaches(cacheNames, caches)
  if (before.kind === 'saved') setOfflineState({ kind: 'offered', bytes: before.bytes })
}

async function onWorkerMessage(message: WorkerMessage | undefined): Promise<void> {
  const before = getOfflineState()
  if (message?.kind === 'saved') await showSaved()
  // While an update is downloaded, the saved help stays on display.
  else if (message && before.kind !== 'saved') setOfflineState(message)
  else if (message?.kind === 'failed' && before.kind === 'saved') setOfflineState({ ...before, check: 'unreachable' })
}

/** @returns whether a build is saved completely */
async function showSaved(): Promise<boolean> {
  const [newest] = await readSavedBuilds(cacheNames, caches).catch(() => [])
  if (newest) setOfflineState({ kind: 'saved', savedAt: newest.savedAt, bytes: newest.bytes, isNewer: isNewer(newest) })
  return newest !== undefined
}

/** A build saved before this page opened is the page's own or an older one. */
function isNewer({ id, savedAt }: SavedBuild): boolean {
  return id !== pageBuild() && savedAt > performance.timeOrigin
}

/** @returns the size of the help in bytes; undefined when the host does not answer */
async function fetchSize(): Promise<number | undefined> {
  try {
    const response = await fetch(base + BUILD_FILE, { cache: 'no-cache' })
    return response.ok ? parseBuildManifest(await response.json()).bytes : undefined
  } catch {
    return undefined
  }
}

function pageBuild(): string | undefined {
  return document.documentElement.dataset.build
}

/** Undefined in some private windows and on pages without HTTPS. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator && 'caches' in window ? navigator.serviceWorker : undefined
}
