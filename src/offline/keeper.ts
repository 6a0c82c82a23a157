import * as z from 'zod/mini'
import { keptOnDevice } from '../storage'
import { trustedScript } from '../trusted-script'
import { parseBuild, type Saved } from './build-facts'
import { BUILD_FILE, WORKER_FILE } from './files'
import { parseNews, SAVE, type News } from './messages'
import { getOffline, setOffline } from './offline'
import { readSaved } from './saved'
import { clearShelves, shelvesAt } from './shelves'

/** Above this, in bytes, the reader is asked before anything is saved. */
const ASK_ABOVE = 5_000_000
const base = new URL(import.meta.env.BASE_URL, location.href).href
const shelves = shelvesAt(base)

/** A reader who removed the saved help is not given it again unasked. */
const removed = keptOnDevice({ key: 'offline-removed', version: 1, schema: z.literal(true) })

/**
 * Finds out what this device has, and saves the help when nobody has said otherwise: it is small, the reader
 * has not removed it, and the device does not save data. Browsers without workers, and builds that have
 * offline reading switched off, stay as they are.
 */
export async function startKeeping(): Promise<void> {
  const container = workers()
  if (!container || !pageBuild() || document.documentElement.dataset.offline === 'off') return
  container.addEventListener('message', ({ data }) => void hear(parseNews(data)))
  // A worker of another tab or of a later visit may have taken over.
  container.addEventListener('controllerchange', () => void showSaved())
  if (await showSaved()) return
  const bytes = await readSize()
  if (bytes === undefined) return
  if (bytes > ASK_ABOVE || removed.read() === true || savesData()) setOffline({ kind: 'offered', bytes })
  else await saveHelp()
}

/** Saves the whole help on this device. */
export async function saveHelp(): Promise<void> {
  removed.forget()
  setOffline({ kind: 'saving', part: 0 })
  try {
    const registration = await workers()?.register(trustedScript(base + WORKER_FILE), {
      scope: base,
      updateViaCache: 'none',
    })
    // A worker that stayed while its saved pages were cleared is not installed again.
    registration?.active?.postMessage(SAVE)
  } catch {
    setOffline({ kind: 'failed', isFull: false })
  }
}

/** Looks for newer help now; otherwise browsers look with every page that is opened. */
export async function updateHelp(): Promise<void> {
  const before = getOffline()
  if (before.kind !== 'saved') return
  setOffline({ ...before, check: 'looking' })
  try {
    const registration = await workers()?.getRegistration(base)
    const updated = await registration?.update()
    const after = getOffline()
    if (after.kind === 'saved') setOffline({ ...after, check: updated?.installing ? 'looking' : 'none' })
  } catch {
    setOffline({ ...before, check: 'unreachable' })
  }
}

/** Removes what was saved, and remembers that the reader wished so. */
export async function removeHelp(): Promise<void> {
  removed.write(true)
  const before = getOffline()
  const registration = await workers()?.getRegistration(base)
  await registration?.unregister()
  await clearShelves(shelves, caches)
  if (before.kind === 'saved') setOffline({ kind: 'offered', bytes: before.bytes })
}

async function hear(news: News | undefined): Promise<void> {
  const before = getOffline()
  if (news?.kind === 'saved') await showSaved()
  // An update goes on behind the help that is here.
  else if (news && before.kind !== 'saved') setOffline(news)
  else if (news?.kind === 'failed' && before.kind === 'saved') setOffline({ ...before, check: 'unreachable' })
}

/** @returns whether the help is here */
async function showSaved(): Promise<boolean> {
  const [newest] = await readSaved(shelves, caches).catch(() => [])
  if (newest) setOffline({ kind: 'saved', savedAt: newest.savedAt, bytes: newest.bytes, isNewer: isNewer(newest) })
  return newest !== undefined
}

/** What was saved before this page was opened is what it was opened from, or older. */
function isNewer({ id, savedAt }: Saved): boolean {
  return id !== pageBuild() && savedAt > performance.timeOrigin
}

async function readSize(): Promise<number | undefined> {
  try {
    const response = await fetch(base + BUILD_FILE, { cache: 'no-cache' })
    return response.ok ? parseBuild(await response.json()).bytes : undefined
  } catch {
    return undefined
  }
}

function pageBuild(): string | undefined {
  return document.documentElement.dataset.build
}

/** Absent in some private windows and without encryption. */
function workers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator && 'caches' in window ? navigator.serviceWorker : undefined
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
