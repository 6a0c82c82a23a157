import { describe, expect, it } from 'vitest'
import { statePath, type WizardState } from './answers'
import { QUESTIONS } from '../../test/fixtures/wizard'
import { fromProgress, isWorthSaving, savedProgress, toProgress } from './Resume'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const DAY = 86_400_000
const read = (saved: ReturnType<typeof toProgress> | undefined, now = NOW) => fromProgress(saved, QUESTIONS, now)

describe('where a user left off', () => {
  it.each<[string, WizardState]>([
    ['at a question', { answers: { where: 'screen', code: '404' } }],
    ['at a step', { answers: { where: 'screen' }, fix: 'errors/404', step: 'reload', since: '2026-11-21T11:05Z' }],
    ['at the escalation', { answers: {}, fix: 'errors/404', step: 'allow', result: 'escalate' }],
  ])('%s is saved and read back', (_, state) => {
    expect(read(toProgress(statePath(state), NOW))).toEqual(state)
  })

  it('is not a wait, which ends with the page', () => {
    const state: WizardState = { answers: { where: 'screen' }, wait: 'yes' }
    expect(read(toProgress(statePath(state), NOW))).toEqual({ answers: { where: 'screen' } })
  })

  it('lasts seven days', () => {
    const saved = toProgress('/diagnose?where=screen', NOW)
    expect(read(saved, NOW + 7 * DAY)).toBeDefined()
    expect(read(saved, NOW + 7 * DAY + 1)).toBeUndefined()
    expect(read(saved, NOW - 2 * DAY)).toBeUndefined()
  })

  it.each([
    ['nothing', undefined],
    ['no existing answer', { query: '?where=moon&x=<script>', at: NOW }],
    ['an end that was good', toProgress('/diagnose?fix=errors/404&result=fixed&where=screen', NOW)],
  ])('is nothing when storage holds %s', (_, saved) => {
    expect(read(saved)).toBeUndefined()
  })

  it.each([
    ['another shape', { version: 2, value: { query: '?where=screen' } }],
    ['an earlier version', { version: 1, query: '?where=screen', at: NOW }],
    ['a later version', { version: 3, value: { query: '?where=screen', at: NOW } }],
  ])('is not read from %s', (_, stored) => {
    expect(savedProgress.parse(JSON.stringify(stored))).toBeUndefined()
  })
})

it('is not worth saving before anything was answered', () => {
  expect(isWorthSaving({ answers: {} })).toBe(false)
})
