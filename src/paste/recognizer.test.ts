import { readPaste } from './read-paste'
import { type WorkerRequest, recognizeInWorker, startWorker } from './recognizer'
import entries from 'virtual:catalogue'
import { expect, test } from 'vitest'

const request: WorkerRequest = {
  text: `${'log line\n'.repeat(4000)}HTTP/1.1 503 Service Unavailable`,
  known: { entries, hosts: ['procore.com'] },
  now: new Date(2026, 10, 21),
}
const expected = readPaste(request.text, request.known, request.now)

/** A worker in this thread; it answers when it is told to. */
class FakeWorker extends EventTarget {
  asked: WorkerRequest | undefined
  isTerminated = false
  postMessage(asked: WorkerRequest) {
    this.asked = structuredClone(asked)
  }
  terminate() {
    this.isTerminated = true
  }
  answer() {
    if (!this.asked || this.isTerminated) return
    const data = structuredClone(readPaste(this.asked.text, this.asked.known, this.asked.now))
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function start() {
  const worker = new FakeWorker()
  return { worker, found: recognizeInWorker(request, () => worker as unknown as Worker) }
}

test('a worker answers as this thread would', async () => {
  const { worker, found } = start()
  worker.answer()
  expect(await found).toEqual(expected)
  expect(worker.isTerminated).toBe(true)
})

test('a later text overtakes an earlier one', async () => {
  const first = start()
  const second = start()
  expect(first.worker.isTerminated).toBe(true)
  expect(await first.found).toBeUndefined()
  second.worker.answer()
  expect(await second.found).toEqual(expected)
})

test.each(['error', 'messageerror'])('after %s the text is read here', async (type) => {
  const { worker, found } = start()
  worker.dispatchEvent(new Event(type))
  expect(await found).toEqual(expected)
})

test('without workers the text is read here', async () => {
  expect(startWorker()).toBeUndefined()
  expect(await recognizeInWorker(request)).toEqual(expected)
})
