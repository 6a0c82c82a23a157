import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HEIGHT, MEASURE } from './messages'
import { originAround, reportHeight } from './CardFrame'

const PORTAL = 'https://portal.example'
const parent = { postMessage: vi.fn() }
let resized: () => void = () => undefined
const stop = vi.fn()

beforeEach(() => {
  parent.postMessage.mockClear()
  vi.stubGlobal('parent', parent)
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(`${PORTAL}/help?id=1`)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback
      }
      observe = () => resized()
      disconnect = stop
    },
  )
})
afterEach(() => void vi.unstubAllGlobals())

function card(height: number) {
  const element = document.createElement('main')
  element.getBoundingClientRect = () => new DOMRect(0, 0, 300, height)
  return element
}

/** A message as it arrives from a window of some origin. */
function arrive(data: unknown, origin: string, source: unknown) {
  const event = new MessageEvent('message', { data, origin })
  Object.defineProperty(event, 'source', { value: source })
  window.dispatchEvent(event)
}

it('tells the page around it its height, at once and at every change, and nobody else', () => {
  const end = reportHeight(card(500.4))
  resized()
  expect(parent.postMessage.mock.calls).toEqual(
    Array.from({ length: 2 }, () => [{ type: HEIGHT, height: 501 }, PORTAL]),
  )
  end()
  expect(stop).toHaveBeenCalled()
})

it.each([
  ['answers the page around it', { type: MEASURE }, PORTAL, parent, 1],
  ['is silent to another window', { type: MEASURE }, PORTAL, {}, 0],
  ['is silent to another origin', { type: MEASURE }, 'https://evil.example', parent, 0],
  ['is silent at another message', { type: 'measure' }, PORTAL, parent, 0],
])('%s', (_, data, origin, source, answers) => {
  const end = reportHeight(card(500))
  parent.postMessage.mockClear()
  arrive(data, origin, source)
  expect(parent.postMessage).toHaveBeenCalledTimes(answers)
  end()
  arrive(data, origin, source)
  expect(parent.postMessage).toHaveBeenCalledTimes(answers)
})

it('does nothing in a tab of its own', () => {
  vi.stubGlobal('parent', window)
  const sent = vi.spyOn(window, 'postMessage')
  reportHeight(card(500))()
  expect(sent).not.toHaveBeenCalled()
})

it.each([
  ['the browser tells it', { ancestorOrigins: [PORTAL, 'https://top.example'] }, '', PORTAL],
  ['only the page before is known', {}, `${PORTAL}/help?id=1`, PORTAL],
  ['the page around it has none', { ancestorOrigins: ['null'] }, '', '*'],
  ['nobody tells it', {}, '', '*'],
])('finds the origin around it when %s', (_, location, referrer, origin) => {
  expect(originAround({ location: location as unknown as Location, referrer })).toBe(origin)
})
