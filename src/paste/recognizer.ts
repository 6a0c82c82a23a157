import { type Known, readPaste } from './read-paste'
import { knownWith, type Recognition, recognize } from './recognize'
// The import is the address that the bundler gives the module, not the module.
// oxlint-disable-next-line import/default
import workerUrl from './recognize.worker.ts?worker&url'
import { trustedScript } from '../trusted-script'
import entries from 'virtual:catalogue'

export { pastedQuery } from './summarize'

/** Longer texts are read in a worker, so that typing goes on. */
const LONG = 20_000

/** Reads a text at once. For short texts: those of an address or of a field. */
export function recognizeNow(text: string): Recognition {
  return recognize(text, entries, new Date())
}

/**
 * Reads a text of any length.
 *
 * @returns nothing when another long text was given before this one was read
 */
export async function recognizePaste(text: string): Promise<Recognition | undefined> {
  if (text.length <= LONG) return recognizeNow(text)
  return recognizeAside({ text, known: knownWith(entries), now: new Date() })
}

/** What the worker is asked. */
export interface Reading {
  text: string
  known: Known
  now: Date
}

let overtake: (() => void) | undefined

/**
 * Reads a text in a worker, or here where the browser has none, refuses it or fails to load it: the answer is
 * the same. A reading still under way is given up.
 *
 * @returns nothing when another reading began before this one ended; never rejects
 */
export function recognizeAside(reading: Reading, start = startWorker): Promise<Recognition | undefined> {
  overtake?.()
  const worker = start()
  if (!worker) return Promise.resolve(readHere(reading))
  return new Promise((resolve) => {
    const end = (found: Recognition | undefined) => {
      worker.terminate()
      if (overtake === giveUp) overtake = undefined
      resolve(found)
    }
    const giveUp = () => end(undefined)
    const readInstead = () => end(readHere(reading))
    overtake = giveUp
    worker.addEventListener('message', ({ data }: MessageEvent<Recognition>) => end(data))
    worker.addEventListener('error', readInstead)
    worker.addEventListener('messageerror', readInstead)
    worker.postMessage(reading)
  })
}

function readHere({ text, known, now }: Reading): Recognition {
  return readPaste(text, known, now)
}

/**
 * Starts the worker that reads long texts.
 *
 * @returns nothing where the browser has no workers or refuses this one
 */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(trustedScript(workerUrl), { type: 'module' })
  } catch {
    return undefined
  }
}
