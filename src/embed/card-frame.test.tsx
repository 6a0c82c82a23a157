import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCard } from './card-frame'
import { HEIGHT } from './messages'

const APP = 'https://app.example'
let card: ReturnType<typeof openCard>
let frame: HTMLIFrameElement

beforeEach(() => {
  const place = document.createElement('div')
  document.body.append(place)
  card = openCard(place, { base: `${APP}/help/`, id: 'errors/503', title: '503', onClose: () => undefined })
  frame = place.querySelector('iframe') ?? document.createElement('iframe')
})
afterEach(() => card.remove())

/** A message as it arrives from a window of some origin. */
function arrive(origin: string, source: Window | null) {
  const event = new MessageEvent('message', { data: { type: HEIGHT, height: 900 }, origin, source })
  window.dispatchEvent(event)
}

it.each([
  ['takes the height of its own card', APP, true, '900'],
  ['ignores its frame once that shows a page of another origin', 'https://evil.example', true, '480'],
  ['ignores other windows of the app', APP, false, '480'],
])('%s', (_, origin, isOwn, height) => {
  arrive(origin, isOwn ? frame.contentWindow : window)
  expect(frame.height).toBe(height)
})

it('hears nothing any more once it is closed', () => {
  const { contentWindow } = frame
  card.remove()
  arrive(APP, contentWindow)
  expect(frame.height).toBe('480')
  expect(frame.isConnected).toBe(false)
})
