import { describe, expect, it } from 'vitest'
import { statePath, type WizardState } from './answers'
import { QUESTIONS } from './fixtures'
import { fromKept, isWorthKeeping, keptState, toKept } from './resume'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const DAY = 86_400_000
const read = (kept: ReturnType<typeof toKept> | undefined, now = NOW) => fromKept(kept, QUESTIONS, now)

describe('where a reader left off', () => {
  it.each<[string, WizardState]>([
    ['at a question', { answers: { where: 'screen', code: '404' } }],
    ['at a step', { answers: { where: 'screen' }, fix: 'errors/404', step: 'reload', since: '2026-11-21T11:05Z' }],
    ['at the hand-over', { answers: {}, fix: 'errors/404', step: 'allow', result: 'escalate' }],
  ])('%s is kept and read back', (_, state) => {
    expect(read(toKept(statePath(state), NOW))).toEqual(state)
  })

  it('is not a wait, which ends with the page', () => {
    const state: WizardState = { answers: { where: 'screen' }, wait: 'yes' }
    expect(read(toKept(statePath(state), NOW))).toEqual({ answers: { where: 'screen' } })
  })

  it('lasts seven days', () => {
    const kept = toKept('/diagnose?where=screen', NOW)
    expect(read(kept, NOW + 7 * DAY)).toBeDefined()
    expect(read(kept, NOW + 7 * DAY + 1)).toBeUndefined()
    expect(read(kept, NOW - 2 * DAY)).toBeUndefined()
  })

  it.each([
    ['nothing', undefined],
    ['no living answer', { query: '?where=moon&x=<script>', at: NOW }],
    ['an end that was good', toKept('/diagnose?fix=errors/404&result=fixed&where=screen', NOW)],
  ])('is nothing when storage holds %s', (_, kept) => {
    expect(read(kept)).toBeUndefined()
  })

  it.each([
    ['another shape', { version: 2, value: { query: '?where=screen' } }],
    ['an earlier version', { version: 1, query: '?where=screen', at: NOW }],
    ['a later version', { version: 3, value: { query: '?where=screen', at: NOW } }],
  ])('is not read from %s', (_, held) => {
    expect(keptState.parse(JSON.stringify(held))).toBeUndefined()
  })
})

it('is not worth keeping before anything was answered', () => {
  expect(isWorthKeeping({ answers: {} })).toBe(false)
})
