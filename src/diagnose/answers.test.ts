import { describe, expect, it } from 'vitest'
import { parseState, RESERVED, statePath, type WizardState } from './answers'
import { QUESTIONS } from '../../test/fixtures/wizard'

const read = (query: string) => parseState(new URLSearchParams(query), QUESTIONS)

describe('the state in the address', () => {
  it.each<[string, WizardState]>([
    ['/diagnose', { answers: {} }],
    ['/diagnose?code=404&where=screen', { answers: { where: 'screen', code: '404' } }],
    ['/diagnose?code=unsure&where=screen', { answers: { where: 'screen', code: 'unsure' } }],
    ['/diagnose?ask=code&code=404&where=screen', { answers: { where: 'screen', code: '404' }, ask: 'code' }],
    ['/diagnose?fix=errors%2F404', { answers: {}, fix: 'errors/404' }],
    [
      '/diagnose?fix=errors%2F404&step=reload&where=screen',
      { answers: { where: 'screen' }, fix: 'errors/404', step: 'reload' },
    ],
    [
      '/diagnose?fix=errors%2F404&result=fixed&step=reload',
      { answers: {}, fix: 'errors/404', step: 'reload', result: 'fixed' },
    ],
    [
      '/diagnose?fix=errors%2F404&result=escalate&since=2026-11-21T14%3A05Z&step=reload',
      { answers: {}, fix: 'errors/404', step: 'reload', result: 'escalate', since: '2026-11-21T14:05Z' },
    ],
    ['/diagnose?wait=yes&where=screen', { answers: { where: 'screen' }, wait: 'yes' }],
    ['/diagnose?none=yes&where=screen', { answers: { where: 'screen' }, none: 'yes' }],
  ])('%s is written and read back', (address, state) => {
    expect(statePath(state)).toBe(address)
    expect(read(address.split('?')[1] ?? '')).toEqual({ state, unknown: [] })
  })

  it.each([
    ['keys of others', 'utm_source=mail&where=screen', { answers: { where: 'screen' } }],
    ['a fix that is no article', 'fix=javascript:alert(1)&step=a', { answers: {} }],
    ['a fix that leaves the site', 'fix=//evil.example/errors/404', { answers: {} }],
    ['a step and a result without an article', 'step=reload&result=fixed', { answers: {} }],
    ['a step that cannot be an id', 'fix=errors/404&step=%3Cscript%3E', { answers: {}, fix: 'errors/404' }],
    ['a result that does not exist', 'fix=errors/404&result=maybe', { answers: {}, fix: 'errors/404' }],
    ['a question that does not exist', 'ask=moon', { answers: {} }],
    ['a time that is none', 'fix=errors/404&since=yesterday', { answers: {}, fix: 'errors/404' }],
    ['a time without an article', 'since=2026-11-21T14:05Z', { answers: {} }],
    ['a wait that is none', 'wait=1', { answers: {} }],
    ['a rejection that is none', 'none=1', { answers: {} }],
    ['empty values', 'where=&ask=&fix=&step=', { answers: {} }],
    ['broken escapes', 'where=%E0%A4%A&code=%', { answers: {} }],
    ['the second of two values', 'where=screen&where=connected', { answers: { where: 'screen' } }],
  ])('leaves out %s', (_, query, state) => {
    expect(read(query).state).toEqual(state)
  })

  it('names the questions whose answer is unknown', () => {
    const { state, unknown } = read('where=moon&code=404')
    expect(state).toEqual({ answers: { code: '404' } })
    expect(unknown.map(({ id }) => id)).toEqual(['where'])
  })

  it('keeps its own keys from being questions', () => {
    expect(QUESTIONS.map(({ id }) => id).filter((id) => RESERVED.some((key) => key === id))).toEqual([])
  })
})
