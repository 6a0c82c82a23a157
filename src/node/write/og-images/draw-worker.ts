import { parentPort } from 'node:worker_threads'
import { drawOgImage } from './draw'
import type { OgCardProps } from './OgCard'
import { writeCached } from '../../cache'

/** Draws one picture for each message into the cache, and answers with its file or with the error. */
parentPort?.on('message', ({ file, card }: { file: string; card: OgCardProps }) => {
  drawOgImage(card)
    .then((picture) => writeCached(file, picture))
    .then(
      () => parentPort?.postMessage({ file }),
      (error: unknown) => parentPort?.postMessage({ file, error: String(error) }),
    )
})
