import { askPagefind, type Pagefind, type Question } from './engine'

/** The script and its index, as the build writes them. */
const FOLDER = `${import.meta.env.BASE_URL}pagefind/`

interface Script extends Pagefind {
  options: (options: { basePath: string }) => Promise<void>
  init: () => Promise<void>
}

const ready = start()

async function start(): Promise<Pagefind> {
  const script = (await import(/* @vite-ignore */ `${FOLDER}pagefind.js`)) as Script
  await script.options({ basePath: FOLDER })
  await script.init()
  return script
}

/** A question, and the number its reply carries. */
interface Asked {
  id: number
  question: Question
}

addEventListener('message', ({ data: { id, question } }: MessageEvent<Asked>) => {
  ready
    .then((pagefind) => askPagefind(pagefind, question))
    .then(
      (reply) => postMessage({ id, reply }),
      (error: unknown) => postMessage({ id, error: String(error) }),
    )
})
