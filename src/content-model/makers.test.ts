import { describe, expect, it } from 'vitest'
import { makersSchema } from './schema'

const isValid = (maker: object) => makersSchema.safeParse([{ name: 'Acme', advice: 'Ask Acme.', ...maker }]).success

describe('a pattern of a maker', () => {
  it.each([
    ['</\\w{1,20}:Fault>', true],
    ['"code": "(?:A|B)?\\d{2,8}"', true],
    ['[*+]{2}\\d{4}', true],
    ['(?:AB){2,4}', true],
    ['\\w+', false],
    ['a*', false],
    ['\\d{2,}', false],
    ['(?:\\w{1,40}){1,40}x', false],
    ['(\\w{1,40}x){2}', false],
    ['(', false],
  ])('has limits, and repeats nothing that is repeated itself: %s is %s', (pattern, isBounded) => {
    expect(isValid({ marks: { patterns: [pattern] } })).toBe(isBounded)
  })
})

describe('no maker in particular', () => {
  const shapes = { patterns: ['x'], texts: ['x'], headers: ['x-a'], fields: [['a', 'b']] }

  it('has the marks of a shape', () => {
    expect(isValid({ isUnnamed: true, marks: shapes })).toBe(true)
  })

  it.each([
    { marks: { ...shapes, codes: ['AB#'] } },
    { marks: { ...shapes, hosts: ['acme.com'] } },
    { marks: { ...shapes, names: ['Acme'] } },
    { marks: shapes, passesOn: true },
  ])('and none that would count for nothing: %j', (maker) => {
    expect(isValid(maker)).toBe(true)
    expect(isValid({ ...maker, isUnnamed: true })).toBe(false)
  })
})
