import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import site from 'virtual:site'
import type { Suggested } from '../search/suggested'
import type { Batch } from './schema'
import { noteAsked, noteBlur, noteChoice, noteGuess, noteTyping } from './searches'

let fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  fetched = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', fetched)
  site.events = { endpoint: 'https://counts.example/events' }
  type('')
})

afterEach(() => {
  delete site.events
  vi.unstubAllGlobals()
})

/** The field contains a text after an input of a type. */
const type = (value: string, inputType = 'insertText') =>
  noteTyping({ currentTarget: { value }, nativeEvent: Object.assign(new Event('input'), { inputType }) })

/** What was counted, sent because the page is left. */
async function counted() {
  await vi.dynamicImportSettled()
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pageshow'))
  return fetched.mock.calls.flatMap(
    ([, init]) => (JSON.parse(typeof init?.body === 'string' ? init.body : '') as Batch).events,
  )
}

const why = { label: 'A guess' }
const GUESSES = (['errors/503', 'errors/404'] as const).map((id) => ({
  id,
  title: id,
  why,
  marks: { title: [], quote: [] },
}))
const NOTHING: Suggested = { shown: [], count: 0, isSure: false }
const UNSURE: Suggested = { shown: GUESSES, count: 2, isSure: false }
const SURE: Suggested = { ...UNSURE, isSure: true }

it('a typed search counts when it has guesses only, or not even them', async () => {
  const text = ' the  sheet is blank'
  const asked = 'the sheet is blank'
  type(text)
  noteBlur(text, SURE, asked)
  noteBlur(text, NOTHING, undefined)
  noteBlur(text, NOTHING, 'the sheet')
  noteBlur(text, UNSURE, asked)
  noteChoice(text, SURE, 0)
  noteChoice(text, UNSURE, 2)
  noteChoice(text, UNSURE, 1)
  noteGuess(asked, 'errors/503')
  expect(await counted()).toEqual([
    { kind: 'guesses-only', query: asked, guesses: ['errors/503', 'errors/404'] },
    { kind: 'guess-taken', query: asked, article: 'errors/404' },
    { kind: 'guess-taken', query: asked, article: 'errors/503' },
  ])
})

it.each<[string, [text: string, inputType?: string][], boolean]>([
  ['typed letter by letter', [['print one']], true],
  ['pasted', [['print two', 'insertFromPaste']], false],
  ['dropped', [['print three', 'insertFromDrop']], false],
  ['typed into what was pasted', [['print', 'insertFromPaste'], ['print four']], false],
  [
    'typed after what was pasted is gone',
    [['x', 'insertFromPaste'], ['', 'deleteContentBackward'], ['print five']],
    true,
  ],
])('a search that was %s', async (_, inputs, counts) => {
  for (const [text, inputType] of inputs) type(text, inputType)
  const query = inputs.at(-1)?.[0] ?? ''
  noteBlur(query, NOTHING, query)
  expect(await counted()).toEqual(counts ? [{ kind: 'no-answer', query }] : [])
})

it('a typed search whose secrets are hidden in the address counts', async () => {
  type('sheet for kim@harborline.example')
  noteAsked('sheet for kim@harborline.example', 'sheet for ***')
  noteBlur('sheet for ***', NOTHING, 'sheet for ***')
  expect(await counted()).toEqual([{ kind: 'no-answer', query: 'sheet for ***' }])
})

it('a search that came in an address does not count', async () => {
  type('another one')
  noteBlur('from a link', NOTHING, 'from a link')
  noteGuess('from a link', 'errors/503')
  expect(await counted()).toEqual([])
})
