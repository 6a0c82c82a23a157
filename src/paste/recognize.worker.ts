import { readPaste } from './read-paste'
import type { WorkerRequest } from './recognizer'

addEventListener('message', ({ data: { text, known, now } }: MessageEvent<WorkerRequest>) => {
  postMessage(readPaste(text, known, now))
})
