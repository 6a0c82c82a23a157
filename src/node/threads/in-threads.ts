import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** What all threads of a run share: the tasks, and how many of them are taken. */
export interface Shared {
  tasks: unknown[]
  taken: Int32Array
}

/** More threads would load the same modules for a few tasks each. */
const MOST_THREADS = 8

/** Without limits, a thread would take hundreds of megabytes before it frees what it no longer uses. */
const MEMORY_OF_THREAD = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

/** How many threads keep the machine busy. */
export const THREADS = Math.min(MOST_THREADS, availableParallelism())

/**
 * Works through tasks in worker threads. Each thread takes the next task by itself, so none waits for the thread that
 * began them, which is often busy with something else.
 *
 * @param script the address of a module that calls `takeTasks`
 * @param tasks data that can be cloned
 * @throws the first error of a task
 */
export function inThreads(script: URL, tasks: unknown[]): Promise<void> {
  return beginInThreads(script, tasks, THREADS)()
}

/**
 * Starts the same in the background.
 *
 * @param threads how many to start now; fewer than `THREADS` leave the machine time for other work
 * @returns a function that starts the remaining threads and waits until all tasks are done
 */
export function beginInThreads(script: URL, tasks: unknown[], threads: number): () => Promise<void> {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const run = (count: number) =>
    Promise.all(
      Array.from({ length: Math.min(count, tasks.length - (taken[0] ?? 0)) }, () =>
        runThread(script, { tasks, taken }),
      ),
    )
  const first = run(threads)
  // If the other work fails first, this failure must not hide the reason.
  first.catch(() => undefined)
  return async () => {
    await Promise.all([first, run(THREADS - threads)])
  }
}

function runThread(script: URL, shared: Shared): Promise<void> {
  // Node 20 does not register tsx in worker threads by itself.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${script.href}') })`
  const thread = new Worker(start, { eval: true, workerData: shared, resourceLimits: MEMORY_OF_THREAD })
  return new Promise((resolve, reject) => {
    thread.once('error', reject)
    thread.once('exit', () => resolve())
  })
}
