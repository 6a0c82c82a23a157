import { describe, expect, test } from 'vitest'
import type { Question } from '../content-model/types'
import { differenceOf, tellApart } from './tell-apart'

const question = (id: string, ...options: string[]): Question => ({
  id,
  ask: `${id}?`,
  short: id,
  tell: '',
  notSure: true,
  options: options.map((option) => ({ id: option, label: option.toUpperCase() })),
})
const QUESTIONS = [question('where', 'screen', 'login', 'program'), question('says', 'busy', 'late', 'denied')]
const A = { id: 'errors/a', signs: { where: ['screen'], says: ['busy'] } } as const
const B = { id: 'errors/b', signs: { where: ['screen', 'login'], says: ['late'] } } as const
const C = { id: 'errors/c', signs: { where: ['program'], says: ['late', 'denied'] } } as const
const differences = (...errors: Parameters<typeof differenceOf>[0]) => {
  const found = differenceOf(errors, QUESTIONS)
  return found && [found.ask, Object.fromEntries(found.answers)]
}

describe('what tells guesses apart', () => {
  test('is the question that sets the most of them apart, with the answers that lead to one alone', () => {
    expect(differences(A, B)).toEqual(['says?', { 'errors/a': ['BUSY'], 'errors/b': ['LATE'] }])
  })

  test('is the first of those questions', () => {
    expect(differences(A, C)).toEqual(['where?', { 'errors/a': ['SCREEN'], 'errors/c': ['PROGRAM'] }])
    expect(differences(A, B, C)?.[0]).toBe('where?')
  })

  test('is nothing where one of them fits every answer, or is alone', () => {
    expect(differences(A, { id: 'errors/d', signs: {} })).toBeUndefined()
    expect(differences(A)).toBeUndefined()
  })

  test('is read from the content', () => {
    const { ask, answers } = tellApart(['errors/account-locked', 'errors/503', 'guides/permission-levels']) ?? {}
    expect(ask).toMatch(/\?$/)
    expect([...(answers ?? [])].map(([id]) => id)).toEqual(
      expect.arrayContaining(['errors/account-locked', 'errors/503']),
    )
  })
})
