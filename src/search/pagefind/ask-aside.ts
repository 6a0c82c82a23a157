import { trustedScript } from '../../trusted-script'
import type { Question, Reply } from './engine'
// What stands here is not the module but the address that the bundler gives it.
// oxlint-disable-next-line import/default
import workerUrl from './pagefind.worker.ts?worker&url'

interface Waiting {
  resolve: (reply: Reply) => void
  reject: (error: Error) => void
}

/**
 * Starts the worker that searches, so that no search keeps the page from anything.
 *
 * @returns asks it a question; rejects when the worker or a part of the index cannot be loaded
 * @throws where the browser has no workers, or refuses this one
 */
export function startAsking(): (question: Question) => Promise<Reply> {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply?: Reply; error?: string }>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.reply) asked?.resolve(data.reply)
    else asked?.reject(new Error(data.error))
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The search couldn’t be loaded'))
    waiting.clear()
  })
  return (question) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, question })
    })
}
