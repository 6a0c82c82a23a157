import { afterEach, expect, it, vi } from 'vitest'
import { crossFade } from './cross-fade'

const started = vi.fn()

function browser({ fades, mayFade }: { fades: boolean; mayFade: boolean }) {
  vi.stubGlobal('matchMedia', () => ({ matches: mayFade }))
  if (fades)
    Object.assign(document, {
      startViewTransition: (update: () => void) => {
        started()
        update()
        // As when a newer fade takes the place of this one.
        return { ready: Promise.reject(new DOMException('skipped', 'AbortError')) }
      },
    })
}

afterEach(() => {
  started.mockReset()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'startViewTransition')
})

it.each([
  ['a browser that fades, on a desk', { fades: true, mayFade: true }, 1],
  ['a phone, or a reader who minds motion', { fades: true, mayFade: false }, 0],
  ['a browser that cannot', { fades: false, mayFade: true }, 0],
])('%s', (_, features, fades) => {
  browser(features)
  const draw = vi.fn()
  crossFade(draw)
  expect(draw).toHaveBeenCalledOnce()
  expect(started).toHaveBeenCalledTimes(fades)
})
