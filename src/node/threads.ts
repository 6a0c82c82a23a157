import { availableParallelism } from 'node:os'
import { Worker, workerData } from 'node:worker_threads'
import { once } from 'node:events'
import type { Rendered } from '../prerender'

/** What all threads of a run share: the tasks, and how many of them are taken. */
interface Shared {
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

/** In a thread of `inThreads`: works on one task after the other until none is left. Elsewhere it does nothing. */
export async function takeTasks(work: (task: never) => void | Promise<void>): Promise<void> {
  if (!isShared(workerData)) return
  const { tasks, taken } = workerData
  for (;;) {
    const task = tasks[Atomics.add(taken, 0, 1)]
    if (task === undefined) return
    // `inThreads` does not know the type of the tasks; its caller passes those that this script expects.
    await work(task as never)
  }
}

function isShared(data: unknown): data is Shared {
  return typeof data === 'object' && data !== null && 'taken' in data
}

/**
 * What each thread runs, without tsx. In the thread of the build, tsx would read the page renderer first, which has the text
 * of all articles: a second and 500 MB for 300 of them (2026-11-30).
 */
const RENDERER = `
const { parentPort, workerData } = require('node:worker_threads')
import(workerData).then(({ render }) =>
  parentPort.on('message', async (address) => parentPort.postMessage(await render(address))))
`

/** Nearly all that a thread allocates is garbage once its page is drawn, so a larger young generation would only fill up. */
const YOUNG_SPACE = { maxYoungGenerationSizeMb: 32 }

/**
 * Draws pages in worker threads and hands each one on as soon as it is drawn, so that few are in memory at a time.
 *
 * @param renderer the address of the module that the build made of `src/prerender.tsx`
 * @param toAddress the address of a path, from the server's root
 * @param take gets each page, in no order
 * @throws what a page throws that cannot be drawn
 */
export async function renderPages(
  renderer: URL,
  paths: string[],
  toAddress: (path: string) => string,
  take: (path: string, rendered: Rendered) => void,
): Promise<void> {
  const left = paths.values()
  const runThread = async () => {
    // Without `execArgv`, a thread inherits the options of the build, tsx included.
    const thread = new Worker(RENDERER, {
      eval: true,
      workerData: renderer.href,
      execArgv: [],
      resourceLimits: YOUNG_SPACE,
    })
    try {
      for (const path of left) {
        // Rejects when the thread has an error.
        const answer = once(thread, 'message')
        thread.postMessage(toAddress(path))
        const [rendered] = (await answer) as [Rendered]
        take(path, rendered)
      }
    } finally {
      await thread.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(THREADS, paths.length) }, runThread))
}
