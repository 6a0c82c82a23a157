import { expect, it } from 'vitest'
import { scripts } from '../../paths'
import { holdToBudget } from './embed'

// @vitest-environment node

it('scripts above their budget stop the build and say what to do', () => {
  const sizes = (search: number, engine: number, ticket: number) =>
    new Map([
      [scripts.search(), search],
      [scripts.engine(), engine],
      [scripts.ticket(), ticket],
    ])
  expect(() => holdToBudget(sizes(7000, 13_000, 45_000))).not.toThrow()
  expect(() => holdToBudget(sizes(7000, 13_001, 0))).toThrow(/search.js and .*engine.js: 20001 bytes .* move data/)
  expect(() => holdToBudget(sizes(0, 0, 45_001))).toThrow(/ticket.js: 45001 bytes/)
})
