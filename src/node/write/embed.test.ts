import { expect, it } from 'vitest'
import { holdToBudget } from './embed'

// @vitest-environment node

it('scripts above 20 kB stop the build and say what to do', () => {
  expect(() => holdToBudget(20_000)).not.toThrow()
  expect(() => holdToBudget(20_001)).toThrow(/20001 bytes .* move data/)
})
