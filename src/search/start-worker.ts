/**
 * Starts the worker that reads long texts.
 *
 * @returns nothing where the browser has no workers or refuses this one
 */
export function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./recognize.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}
