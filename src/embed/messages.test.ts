import { expect, it } from 'vitest'
import { asksForHeight, HEIGHT, HIGHEST, LOWEST, MEASURE, readHeight } from './messages'

it.each([
  [{ type: HEIGHT, height: 640 }, 640],
  [{ type: HEIGHT, height: 640.2 }, 641],
  [{ type: HEIGHT, height: 1e12 }, HIGHEST],
  [{ type: HEIGHT, height: -1 }, LOWEST],
  [{ type: HEIGHT, height: NaN }, undefined],
  [{ type: HEIGHT, height: Infinity }, undefined],
  [{ type: HEIGHT, height: '640' }, undefined],
  [{ type: HEIGHT }, undefined],
  [{ type: 'other', height: 640 }, undefined],
  [{ height: 640 }, undefined],
  [HEIGHT, undefined],
  [640, undefined],
  [null, undefined],
  [undefined, undefined],
])('reads %j as the height %j', (data, height) => {
  expect(readHeight(data)).toBe(height)
})

it.each([
  [{ type: MEASURE }, true],
  [{ type: HEIGHT, height: 1 }, false],
  [MEASURE, false],
  [null, false],
])('%j asks for the height: %j', (data, asks) => {
  expect(asksForHeight(data)).toBe(asks)
})
