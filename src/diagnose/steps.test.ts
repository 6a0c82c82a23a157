import { describe, expect, it } from 'vitest'
import type { Audience, StepInfo } from '../content-model/types'
import { audienceOf, findPosition, formatMinutes, toEscalation } from './steps'

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
])('%j implies the audience %s', (answers, audience) => {
  expect(audienceOf(answers)).toBe(audience)
})

describe('the position among the steps', () => {
  it.each<[string, StepInfo[], Record<string, string>, string | undefined, string]>([
    ['starts with the first', SHARED, {}, undefined, 'user wait 1/2 → reload'],
    ['goes to the step named', SHARED, {}, 'reload', 'user reload 2/2 → end'],
    ['starts over at an unknown step', SHARED, {}, 'moon', 'user wait 1/2 → reload'],
    ['takes the steps of the own audience', SPLIT, { where: 'connected' }, undefined, 'developer retry 1/1 → end'],
    ['follows a step of another audience', SPLIT, {}, 'unlock', 'admin unlock 1/1 → end'],
    ['keeps shared steps for all', MIXED, { where: 'connected' }, 'wait', 'developer wait 1/2 → backoff'],
    ['falls back to an audience with steps', [step('unlock', 'admin')], {}, undefined, 'admin unlock 1/1 → end'],
  ])('%s', (_, steps, answers, id, expected) => {
    const position = findPosition(steps, answers, id)
    const shown =
      position &&
      `${position.audience} ${position.step.id} ${position.number}/${position.steps.length} → ${position.next?.id ?? 'end'}`
    expect(shown).toBe(expected)
  })

  it('names the other audiences, each with its first step', () => {
    expect(findPosition(SPLIT, {}, undefined)?.others.map(({ audience, first }) => [audience, first.id])).toEqual([
      ['admin', 'unlock'],
      ['developer', 'retry'],
    ])
  })

  it('is nowhere in an article without steps', () => {
    expect(findPosition([], {}, 'wait')).toBeUndefined()
  })
})

const SINCE = Date.parse('2026-11-21T14:05Z')
const minutes = (count: number) => count * 60_000

describe('when to escalate', () => {
  it.each([
    ['half an hour is not over', 30, 29, false],
    ['half an hour is over', 30, 30, true],
    ['it begins in the future', 30, -60, false],
  ])('%s', (_, wait, passed, isDue) => {
    expect(toEscalation(SINCE, wait, SINCE + minutes(passed))).toEqual({ wait, from: SINCE + minutes(wait), isDue })
  })

  it.each([0, undefined])('at once where the article asks for a wait of %s', (wait) => {
    expect(toEscalation(SINCE, wait, SINCE)).toBeUndefined()
  })
})

it.each([
  [1, '1 minute'],
  [30, '30 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [120, '2 hours'],
])('%i minutes are "%s"', (count, words) => {
  expect(formatMinutes(count)).toBe(words)
})
