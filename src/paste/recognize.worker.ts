import { readPaste } from './read-paste'
import type { Reading } from './recognizer'

addEventListener('message', ({ data: { text, known, now } }: MessageEvent<Reading>) => {
  postMessage(readPaste(text, known, now))
})
