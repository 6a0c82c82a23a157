// @vitest-environment node
import { expect, it } from 'vitest'
import { holdToBudget } from './build-embed'

it('a script above 20 kB stops the build and says what to do', () => {
  expect(() => holdToBudget(20_000)).not.toThrow()
  expect(() => holdToBudget(20_001)).toThrow(/search\.js is 20001 bytes .* move/)
})
