import { type PasteContext, readPaste } from './read-paste'
import { pasteContext, type Recognition, recognize, recognizeTyped } from './recognize'
// The import is the address that the bundler gives the module, not the module.
// oxlint-disable-next-line import/default
import workerUrl from './recognize.worker.ts?worker&url'
import { trustedScript } from '../trusted-script'
import entries from 'virtual:catalogue'

export { pastedQuery } from './summarize'

/** In characters. Longer texts are read in a worker, so that typing stays smooth. */
const LONG = 20_000

/** Recognizes a short text, from an address or a field. */
export function recognizeNow(text: string): Recognition {
  return recognize(text, entries, new Date())
}

/** The same for words that somebody typed (`recognizeTyped`). */
export function recognizeTypedNow(text: string): Recognition | undefined {
  return recognizeTyped(text, entries, new Date())
}

/**
 * Recognizes a text of any length.
 *
 * @returns nothing when another long text replaced this one before it was read
 */
export async function recognizePaste(text: string): Promise<Recognition | undefined> {
  if (text.length <= LONG) return recognizeNow(text)
  return recognizeInWorker({ text, known: pasteContext(entries), now: new Date() })
}

/** The message to the worker. */
export interface WorkerRequest {
  text: string
  known: PasteContext
  now: Date
}

/** Gives up the request in progress. */
let cancel: (() => void) | undefined

/**
 * Recognizes a text in a worker, or on this thread if the browser has no workers, refuses this one or fails to load it.
 * Cancels the request in progress.
 *
 * @returns nothing when a later request canceled this one; never rejects
 */
export function recognizeInWorker(request: WorkerRequest, start = startWorker): Promise<Recognition | undefined> {
  cancel?.()
  const worker = start()
  if (!worker) return Promise.resolve(readOnThisThread(request))
  return new Promise((resolve) => {
    const end = (found: Recognition | undefined) => {
      worker.terminate()
      if (cancel === giveUp) cancel = undefined
      resolve(found)
    }
    const giveUp = () => end(undefined)
    const readInstead = () => end(readOnThisThread(request))
    cancel = giveUp
    worker.addEventListener('message', ({ data }: MessageEvent<Recognition>) => end(data))
    worker.addEventListener('error', readInstead)
    worker.addEventListener('messageerror', readInstead)
    worker.postMessage(request)
  })
}

function readOnThisThread({ text, known, now }: WorkerRequest): Recognition {
  return readPaste(text, known, now)
}

/** Starts the worker. Returns nothing if the browser has no workers or refuses this one. */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(trustedScript(workerUrl), { type: 'module' })
  } catch {
    return undefined
  }
}
