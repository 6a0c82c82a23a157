// @vitest-environment node
import { expect, it } from 'vitest'
import { scripts } from '../../paths'
import { holdToBudget } from './build-embed'
import { embedHeaders } from './headers'

it.each(Object.values(scripts).map((script) => script()))('%s may be read by any origin', (script) => {
  expect(embedHeaders(script)).toEqual({ 'Access-Control-Allow-Origin': '*' })
})

it('a card and the rest of the site get no such header', () => {
  for (const path of ['/embed/errors/503', '/embed/errors/503.html', '/assets/index.js', '/'])
    expect(embedHeaders(path)).toEqual({})
})

it('a script above 20 kB stops the build and says what to do', () => {
  expect(() => holdToBudget(20_000)).not.toThrow()
  expect(() => holdToBudget(20_001)).toThrow(/search\.js is 20001 bytes .* move/)
})
