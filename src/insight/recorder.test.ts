import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DELAY, MOST_EVENTS, MOST_IN_ALL } from './limits'
import { createRecorder, post } from './recorder'
import { batchSchema, type Batch, type InsightEvent } from './schema'

let sent: Batch[] = []
const start = () =>
  createRecorder({ language: 'es', send: (body) => void sent.push(batchSchema.parse(JSON.parse(body))) })
const unanswered = (query: string): InsightEvent => ({ kind: 'no-answer', query })
const left = (question: string): InsightEvent => ({ kind: 'question-left', question, answers: {} })

beforeEach(() => {
  sent = []
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

it('sends later, several events in one request, in their order', () => {
  const recorder = start()
  recorder.record(unanswered('print the sheet'))
  recorder.record(left('where'))
  expect(sent).toEqual([])
  vi.advanceTimersByTime(DELAY)
  expect(sent).toEqual([{ version: 1, language: 'es', events: [unanswered('print the sheet'), left('where')] }])
  vi.advanceTimersByTime(10 * DELAY)
  expect(sent).toHaveLength(1)
})

it('masks queries, and leaves out those without a word', () => {
  const recorder = start()
  recorder.record({ kind: 'guess-taken', query: 'kim@harborline.example is locked', article: 'errors/account-locked' })
  recorder.record(unanswered('562949953'))
  recorder.leave()
  expect(sent.flatMap(({ events }) => events)).toEqual([
    { kind: 'guess-taken', query: '*** is locked', article: 'errors/account-locked' },
  ])
})

it('counts what happens again once, so a page looked at twice is no second reader', () => {
  const recorder = start()
  recorder.record(left('where'))
  vi.advanceTimersByTime(DELAY)
  recorder.record(left('where'))
  vi.advanceTimersByTime(DELAY)
  expect(sent).toHaveLength(1)
})

it('sends at once when the page is left, and what happens while it closes', () => {
  const recorder = start()
  recorder.record(left('where'))
  recorder.leave()
  expect(sent).toHaveLength(1)
  recorder.record(left('code'))
  expect(sent).toHaveLength(2)
  recorder.comeBack()
  recorder.record(left('page'))
  expect(sent).toHaveLength(2)
  vi.advanceTimersByTime(DELAY)
  expect(sent).toHaveLength(3)
})

it('keeps requests and page views within their limits', () => {
  const recorder = start()
  for (let index = 0; index < 2 * MOST_IN_ALL; index += 1) recorder.record(left(`question-${index}`))
  recorder.leave()
  expect(sent.map(({ events }) => events.length)).toEqual(Array(MOST_IN_ALL / MOST_EVENTS).fill(MOST_EVENTS))
})

it('posts without cookies, without a referrer and without a preflight, and forgets a failure', async () => {
  const fetched = vi.fn<typeof fetch>(async () => Promise.reject(new TypeError('offline')))
  vi.stubGlobal('fetch', fetched)
  post('https://counts.example/events', '{}')
  await vi.runAllTimersAsync()
  expect(fetched.mock.calls[0]).toMatchObject([
    'https://counts.example/events',
    {
      method: 'POST',
      headers: { 'Content-Type': expect.stringMatching(/^text\/plain/) },
      body: '{}',
      keepalive: true,
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    },
  ])
  vi.unstubAllGlobals()
})
