import { describe, expect, it } from 'vitest'
import { UNSURE } from '../content-model/enums'
import { replay, type Answers, type Candidate } from './engine'
import { ERRORS, QUESTIONS } from '../../test/fixtures/wizard'
import { nearMisses, toOutcome } from './outcome'

function outcome(answers: Answers, candidates: readonly Candidate[] = ERRORS) {
  const { candidates: left, given } = replay(QUESTIONS, candidates, answers)
  const result = toOutcome(left, given)
  return {
    order: result && [result.best, ...result.others.map(({ candidate }) => candidate)].map(({ id }) => id).join(' '),
    undecided: result?.undecided.map(({ id }) => id),
    differences: result?.others.map(({ differences }) =>
      differences.map(({ question, labels }) => `${question.id}: ${labels.join(', ')}`),
    ),
  }
}

describe('the order of an outcome', () => {
  const candidate = (id: string, signs: Candidate['signs']) => ({ id, signs })

  it.each<[string, Candidate[], string]>([
    [
      'more matching signs first',
      [candidate('silent', {}), candidate('named', { code: ['404', '503'] })],
      'named silent',
    ],
    [
      'then the answer nearest to the front of its sign',
      [candidate('rarely', { code: ['none', '404'] }), candidate('mostly', { code: ['404', 'none'] })],
      'mostly rarely',
    ],
    ['then the order given', [candidate('b', { code: ['404'] }), candidate('a', { code: ['404'] })], 'b a'],
  ])('%s', (_, candidates, order) => {
    const given = [{ question: QUESTIONS[1] ?? expect.fail(), answer: '404' }]
    const result = toOutcome(candidates, given)
    expect([result?.best.id, ...(result?.others.map(({ candidate: { id } }) => id) ?? [])].join(' ')).toBe(order)
  })

  it('counts no sign for "not sure"', () => {
    const given = [{ question: QUESTIONS[1] ?? expect.fail(), answer: UNSURE }]
    const result = toOutcome([candidate('silent', {}), candidate('named', { code: ['404'] })], given)
    expect(result?.best.id).toBe('silent')
  })
})

describe('what would tell the candidates apart', () => {
  it('names the questions answered "not sure" that still separate', () => {
    expect(outcome({ where: 'screen', code: '404', page: UNSURE })).toEqual({
      order: 'errors/404 errors/404-plain',
      undecided: ['page'],
      differences: [['page: Bare']],
    })
  })

  it('names nothing when every question was answered', () => {
    expect(outcome({ where: 'connected', code: 'none' })).toMatchObject({ undecided: [], differences: [[]] })
  })

  it('has nothing to say about no candidates', () => {
    expect(toOutcome([], [])).toBeUndefined()
  })
})

describe('near misses', () => {
  const near = (answers: Answers) =>
    nearMisses(ERRORS, replay(QUESTIONS, ERRORS, answers).given).map(({ slug }) => slug)

  it.each<[string, Answers, string[]]>([
    ['fit all answers but one', { where: 'screen', code: '404', page: 'plain' }, ['404', 'locked']],
    ['are none while every answer fits', { where: 'connected' }, []],
    ['are none before anything was answered', {}, []],
  ])('%s', (_, answers, slugs) => {
    expect(near(answers)).toEqual(slugs)
  })
})
