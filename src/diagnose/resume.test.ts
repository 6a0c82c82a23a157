import { describe, expect, it } from 'vitest'
import { statePath, type WizardState } from './answers'
import { QUESTIONS } from './fixtures'
import { isWorthKeeping, parseKept, writeKept } from './resume'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const DAY = 86_400_000
const read = (text: string | null, now = NOW) => parseKept(text, QUESTIONS, now)

describe('where a reader left off', () => {
  it.each<[string, WizardState]>([
    ['at a question', { answers: { where: 'screen', code: '404' } }],
    ['at a step', { answers: { where: 'screen' }, fix: 'errors/404', step: 'reload', since: '2026-11-21T11:05Z' }],
    ['at the hand-over', { answers: {}, fix: 'errors/404', step: 'allow', result: 'escalate' }],
  ])('%s is kept and read back', (_, state) => {
    expect(read(writeKept(statePath(state), NOW))).toEqual(state)
  })

  it('is not a wait, which ends with the page', () => {
    const state: WizardState = { answers: { where: 'screen' }, wait: 'yes' }
    expect(read(writeKept(statePath(state), NOW))).toEqual({ answers: { where: 'screen' } })
  })

  it('lasts seven days', () => {
    const text = writeKept('/diagnose?where=screen', NOW)
    expect(read(text, NOW + 7 * DAY)).toBeDefined()
    expect(read(text, NOW + 7 * DAY + 1)).toBeUndefined()
    expect(read(text, NOW - 2 * DAY)).toBeUndefined()
  })

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another shape', '{"query":"?where=screen"}'],
    ['a later version', JSON.stringify({ version: 2, query: '?where=screen', at: NOW })],
    ['no living answer', JSON.stringify({ version: 1, query: '?where=moon&x=<script>', at: NOW })],
    ['an end that was good', writeKept('/diagnose?fix=errors/404&result=fixed&where=screen', NOW)],
  ])('is nothing when storage holds %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })
})

it('is not worth keeping before anything was answered', () => {
  expect(isWorthKeeping({ answers: {} })).toBe(false)
})
