import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Rendered } from '../../prerender'
import { THREADS } from './in-threads'

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
