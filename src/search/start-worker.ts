import { trustedScript } from '../trusted-script'
// What stands here is not the module but the address that the bundler gives it.
// oxlint-disable-next-line import/default
import workerUrl from '../paste/recognize.worker.ts?worker&url'

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
