import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readCached } from '../cache'
import type { Preview } from './PreviewCard'

/** What draws them: when it changes, so do the pictures. */
const DRAWING = ['PreviewCard.tsx', 'colors.ts', 'draw.ts']

/** More threads than this would each load the fonts and the layout for a handful of pictures. */
const MOST_THREADS = 8

interface Task {
  file: string
  preview: Preview
}

/**
 * Draws the pictures that the cache does not hold, in threads beside the build.
 *
 * @returns the place of each picture on the disk, in the order given
 * @throws when a picture cannot be drawn
 */
export async function drawAll(previews: Preview[]): Promise<string[]> {
  const sources = await Promise.all(DRAWING.map((name) => readFile(join(import.meta.dirname, name), 'utf8')))
  const places: string[] = []
  const missing: Task[] = []
  for (const preview of previews) {
    const { file, content } = await readCached('og-images', [...sources, JSON.stringify(preview)])
    places.push(file)
    if (!content) missing.push({ file, preview })
  }
  const threads = Math.min(availableParallelism(), MOST_THREADS, missing.length)
  const left = missing.values()
  await Promise.all(Array.from({ length: threads }, () => drawInThread(left)))
  return places
}

/** Node 20 does not pass tsx on to threads. */
const START = `import('tsx/esm/api').then(({ register }) => { register(); import('${new URL('./draw-worker.ts', import.meta.url).href}') })`

/** Sends one task after the other to a thread of its own until none is left. */
async function drawInThread(left: Iterator<Task>): Promise<void> {
  const worker = new Worker(START, { eval: true })
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        const { value, done } = left.next()
        if (done) resolve()
        else worker.postMessage(value)
      }
      worker.on('error', reject)
      worker.on('message', ({ error }: { error?: string }) => (error === undefined ? next() : reject(new Error(error))))
      next()
    })
  } finally {
    await worker.terminate()
  }
}
