import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import site from 'virtual:site'
import { note, useNoteOnLeave, optsOut } from './insight'
import { InsightNotice } from './InsightNotice'

const ENDPOINT = 'https://counts.example/events'
let fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  fetched = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', fetched)
  site.events = { endpoint: ENDPOINT }
})

afterEach(() => {
  delete site.events
  Reflect.deleteProperty(navigator, 'globalPrivacyControl')
  vi.unstubAllGlobals()
})

const hide = () => window.dispatchEvent(new Event('pagehide'))
const bodies = () =>
  fetched.mock.calls.map(([, init]) => JSON.parse(typeof init?.body === 'string' ? init.body : '') as unknown)

it.each([
  ['Do Not Track', { doNotTrack: '1' }, true],
  ['Global Privacy Control', { globalPrivacyControl: true }, true],
  ['neither', { doNotTrack: '0', globalPrivacyControl: false }, false],
  ['nothing said', { doNotTrack: null }, false],
])('a browser that says %s', (_, signals, isOut) => {
  expect(optsOut(signals)).toBe(isOut)
})

it('with Global Privacy Control nothing is recorded, so nothing can be sent', async () => {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
  const toEvent = vi.fn(() => ({ kind: 'question-left' as const, question: 'where', answers: {} }))
  note(toEvent)
  await vi.dynamicImportSettled()
  hide()
  expect(toEvent).not.toHaveBeenCalled()
  expect(fetched).not.toHaveBeenCalled()
})

it('what a part showed last is sent when the page is left', async () => {
  const Question = ({ id }: { id: string }) => {
    useNoteOnLeave(() => ({ kind: 'question-left', question: id, answers: {} }))
    return null
  }
  const { rerender, unmount } = render(<Question id="where" />)
  rerender(<Question id="code" />)
  expect(fetched).not.toHaveBeenCalled()
  unmount()
  await vi.dynamicImportSettled()
  hide()
  expect(bodies()).toEqual([
    { version: 1, language: 'en', events: [{ kind: 'question-left', question: 'code', answers: {} }] },
  ])
})

describe('the notice', () => {
  it('says what is sent, where to, and how to turn it off', () => {
    render(<InsightNotice />)
    expect(screen.getByText('What this site counts')).toBeVisible()
    const notice = screen.getByRole('group')
    expect(notice).toHaveTextContent('counts.example')
    expect(notice).toHaveTextContent('switch on Do Not Track or Global Privacy Control')
  })

  it('says that nothing is counted where the browser asks for that', () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
    render(<InsightNotice />)
    expect(screen.getByRole('group')).toHaveTextContent('so nothing is counted')
  })
})
