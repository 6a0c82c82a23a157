import { describe, expect, it } from 'vitest'
import { answerKey, movesCaret } from './combobox-keys'

const list = (active: number) => ({ isShown: true, active, count: 3 })
const closed = { isShown: false, active: -1, count: 3 }
const empty = { isShown: true, active: -1, count: 0 }
const move = (to: number) => ({ kind: 'move', to })
const none = { kind: 'none' }

describe('a key', () => {
  it.each([
    ['ArrowDown', list(-1), move(0)],
    ['ArrowDown', list(0), move(1)],
    ['ArrowDown', list(2), move(-1)],
    ['ArrowUp', list(-1), move(2)],
    ['ArrowUp', list(0), move(-1)],
    ['ArrowDown', closed, move(0)],
    ['ArrowUp', closed, move(2)],
    ['ArrowDown', empty, none],
    ['Enter', list(1), { kind: 'choose' }],
    ['Enter', list(-1), none],
    ['Enter', { ...closed, active: 1 }, none],
    ['Escape', list(1), { kind: 'close' }],
    ['Escape', empty, { kind: 'close' }],
    ['Escape', closed, none],
    ['Home', list(1), none],
    ['a', list(1), none],
  ])('%s at %j does %j', (key, state, reply) => {
    expect(answerKey(key, state)).toEqual(reply)
  })
})

it.each([
  ['Home', true],
  ['End', true],
  ['ArrowLeft', true],
  ['ArrowDown', false],
  ['x', false],
])('%s leads back into the text: %j', (key, moves) => {
  expect(movesCaret(key)).toBe(moves)
})
