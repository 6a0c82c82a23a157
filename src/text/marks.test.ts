import { expect, it } from 'vitest'
import { aroundMark, MARK } from './marks'

it('splits a message where the element goes', () => {
  expect(aroundMark(`See ${MARK} first.`)).toEqual(['See ', ' first.'])
  expect(aroundMark('No element')).toEqual(['No element', ''])
})
