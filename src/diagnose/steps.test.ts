import { describe, expect, it } from 'vitest'
import type { Audience, StepInfo } from '../content-model/types'
import { audienceOf, findPosition } from './steps'

const step = (id: string, audience?: Audience): StepInfo => ({
  id,
  title: `Do ${id}`,
  who: 'you',
  ...(audience && { audience }),
})

const SHARED = [step('wait'), step('reload')]
const SPLIT = [step('reset', 'user'), step('call', 'user'), step('unlock', 'admin'), step('retry', 'developer')]
const MIXED = [step('wait'), step('reload', 'user'), step('backoff', 'developer')]

it.each([
  [{ where: 'connected' }, 'developer'],
  [{ where: 'screen' }, 'user'],
  [{}, 'user'],
])('%j is a reader of kind %s', (answers, audience) => {
  expect(audienceOf(answers)).toBe(audience)
})

describe('the place among the steps', () => {
  it.each<[string, StepInfo[], Record<string, string>, string | undefined, string]>([
    ['starts with the first', SHARED, {}, undefined, 'user wait 1/2 → reload'],
    ['goes to the step named', SHARED, {}, 'reload', 'user reload 2/2 → end'],
    ['starts over at an unknown step', SHARED, {}, 'moon', 'user wait 1/2 → reload'],
    ['takes the reader’s own steps', SPLIT, { where: 'connected' }, undefined, 'developer retry 1/1 → end'],
    ['follows a step of another reader', SPLIT, {}, 'unlock', 'admin unlock 1/1 → end'],
    ['keeps shared steps for all', MIXED, { where: 'connected' }, 'wait', 'developer wait 1/2 → backoff'],
    ['falls back to whom there are steps for', [step('unlock', 'admin')], {}, undefined, 'admin unlock 1/1 → end'],
  ])('%s', (_, steps, answers, id, expected) => {
    const place = findPosition(steps, answers, id)
    const shown =
      place && `${place.audience} ${place.step.id} ${place.number}/${place.steps.length} → ${place.next?.id ?? 'end'}`
    expect(shown).toBe(expected)
  })

  it('names the other readers, each with the first of their steps', () => {
    expect(findPosition(SPLIT, {}, undefined)?.others.map(({ audience, first }) => [audience, first.id])).toEqual([
      ['admin', 'unlock'],
      ['developer', 'retry'],
    ])
  })

  it('is nowhere in an article without steps', () => {
    expect(findPosition([], {}, 'wait')).toBeUndefined()
  })
})
