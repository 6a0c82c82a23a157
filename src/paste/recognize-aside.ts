import { readPaste, type Known } from './read-paste'
import type { Recognition } from './recognize'
import { startWorker } from '../search/start-worker'

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
