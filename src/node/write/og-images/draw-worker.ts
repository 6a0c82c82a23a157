import { parentPort } from 'node:worker_threads'
import { drawPreview } from './draw'
import type { Preview } from './PreviewCard'
import { writeCached } from '../cache'

/** Draws what it is sent, one picture at a time, into the cache, and answers with the place of each. */
parentPort?.on('message', ({ file, preview }: { file: string; preview: Preview }) => {
  drawPreview(preview)
    .then((picture) => writeCached(file, picture))
    .then(
      () => parentPort?.postMessage({ file }),
      (error: unknown) => parentPort?.postMessage({ file, error: String(error) }),
    )
})
