import { describe, expect, it } from 'vitest'
import type { Question } from '../content-model/types'
import { UNSURE } from '../content-model/enums'
import { replay, reopen, type Answers } from './engine'
import { draw } from '../../test/draw'
import { ERRORS, QUESTIONS } from '../../test/fixtures/wizard'

/** Where answers lead, in one line: the slugs left, and the question that comes next. */
function lead(answers: Answers) {
  const { candidates, next, setAside } = replay(QUESTIONS, ERRORS, answers)
  return {
    left: candidates.map(({ slug }) => slug).join(' '),
    next: next && `${next.question.id}: ${next.options.map(({ id }) => id).join(' ')}`,
    aside: setAside.map(({ question, answer, reason }) => `${question.id}=${answer} ${reason}`).join(', '),
  }
}

const ALL = '404 404-plain 429 503 locked'

describe('replay', () => {
  it.each<[string, Answers, Partial<ReturnType<typeof lead>>]>([
    ['asks the first question first', {}, { left: ALL, next: 'where: screen connected', aside: '' }],
    ['offers only options that fit what is left', { where: 'screen' }, { next: 'code: 404 503 none' }],
    ['keeps an error that has no sign for the question', { where: 'connected' }, { left: '404 429 503' }],
    ['stops when one is left', { where: 'connected', code: '429' }, { left: '429', next: undefined }],
    [
      'skips a question that makes no sense here',
      { where: 'connected', code: 'none' },
      { left: '404 503', next: undefined },
    ],
    ['goes on while a question tells apart', { where: 'screen', code: '404' }, { next: 'page: styled plain' }],
    [
      'keeps all for "not sure"',
      { where: 'screen', code: UNSURE },
      { left: '404 404-plain 503 locked', next: 'page: styled plain' },
    ],
    ['stops after "not sure" everywhere', { where: 'screen', code: UNSURE, page: UNSURE }, { next: undefined }],
    [
      'knows no "not sure" where a question has none',
      { where: UNSURE },
      { left: ALL, next: 'where: screen connected', aside: '' },
    ],
    ['ignores an unknown option', { where: 'moon' }, { left: ALL, aside: '' }],
    ['ignores an unknown question', { moon: 'full' }, { left: ALL, aside: '' }],
    ['ignores names that objects inherit', { constructor: 'x', where: 'toString' }, { left: ALL, aside: '' }],
    ['uses a later fact at once', { code: '429' }, { left: '429', next: undefined }],
    [
      'asks an earlier question with a later fact known',
      { code: '404' },
      { left: '404 404-plain', next: 'where: screen connected' },
    ],
    [
      'sets aside an answer that fits nothing left, and asks again',
      { where: 'screen', code: '429' },
      { left: '404 404-plain 503 locked', next: 'code: 404 503 none', aside: 'code=429 impossible' },
    ],
    [
      'sets aside an answer to a question that is not asked here',
      { where: 'connected', code: '404', page: 'plain' },
      { left: '404', aside: 'page=plain not-asked' },
    ],
    [
      'sets aside an answer that could no longer change anything',
      { where: 'connected', code: '429', calls: 'many' },
      { left: '429', aside: 'calls=many not-asked' },
    ],
    [
      'takes an answer back when its branch returns',
      { where: 'screen', code: '404', page: 'plain' },
      { left: '404-plain', aside: '' },
    ],
  ])('%s', (_, answers, expected) => {
    expect(lead(answers)).toMatchObject(expected)
  })

  it('survives having nothing to choose from', () => {
    expect(replay(QUESTIONS, [], { where: 'screen' })).toMatchObject({ candidates: [], next: undefined })
    expect(replay([], ERRORS, {}).candidates).toHaveLength(ERRORS.length)
  })
})

describe('an option that makes sense on some paths only', () => {
  const questions: Question[] = QUESTIONS.map((question) =>
    question.id === 'code'
      ? {
          ...question,
          options: question.options.map((option) =>
            option.id === '503' ? { ...option, only: { where: ['connected'] } } : option,
          ),
        }
      : question,
  )
  const offered = (answers: Answers) =>
    replay(questions, ERRORS, answers)
      .next?.options.map(({ id }) => id)
      .join(' ')

  it.each<[Answers, string]>([
    [{ where: 'screen' }, '404 none'],
    [{ where: 'connected' }, '404 503 429 none'],
  ])('after %j leaves %s', (answers, options) => {
    expect(offered(answers)).toBe(options.split(' ').toSorted(inOrder).join(' '))
  })

  it('is set aside elsewhere, and kept while the path is open', () => {
    const { setAside, next } = replay(questions, ERRORS, { where: 'screen', code: '503' })
    expect(setAside.map(({ answer, reason }) => `${answer} ${reason}`)).toEqual(['503 impossible'])
    expect(next?.question.id).toBe('code')
    expect(replay(questions, ERRORS, { code: '503' }).given).toHaveLength(1)
  })
})

describe('an option that says what an earlier answer said', () => {
  const questions: Question[] = QUESTIONS.map((question) =>
    question.id === 'page'
      ? {
          ...question,
          options: question.options.map((option) =>
            option.id === 'plain' ? { ...option, unless: { code: ['404'] } } : option,
          ),
        }
      : question,
  )

  it('is not offered again, and still counts in a link', () => {
    const offered = (code: string) =>
      replay(questions, ERRORS, { where: 'screen', code }).next?.options.map(({ id }) => id)
    expect(offered('none')).toEqual(['styled', 'plain'])
    expect(offered('404')).toEqual(['styled'])
    const { candidates, setAside } = replay(questions, ERRORS, { where: 'screen', code: '404', page: 'plain' })
    expect({ left: candidates.map(({ slug }) => slug), setAside }).toEqual({ left: ['404-plain'], setAside: [] })
  })
})

it('a question about an earlier answer is not asked of those who were not sure, unless it says so', () => {
  const asked = (code: string[]) => {
    const questions = QUESTIONS.map((question) => (question.id === 'page' ? { ...question, only: { code } } : question))
    return replay(questions, ERRORS, { where: 'screen', code: UNSURE }).next?.question.id
  }
  expect(asked(['404'])).toBeUndefined()
  expect(asked(['404', UNSURE])).toBe('page')
})

describe('an option that no error fits', () => {
  const questions: Question[] = QUESTIONS.map((question) =>
    question.id === 'where'
      ? { ...question, options: [...question.options, { id: 'elsewhere', label: 'Elsewhere', none: true }] }
      : question,
  )

  it('is offered, and leaves no error and no question', () => {
    expect(replay(questions, ERRORS, {}).next?.options.map(({ id }) => id)).toEqual([
      'screen',
      'connected',
      'elsewhere',
    ])
    expect(replay(questions, ERRORS, { where: 'elsewhere' })).toMatchObject({
      given: [{ answer: 'elsewhere' }],
      setAside: [],
      candidates: [],
      next: undefined,
    })
  })

  it('is not offered to errors without a sign for the question', () => {
    const unsigned = ERRORS.filter(({ slug }) => slug === '503')
    expect(replay(questions, unsigned, {}).next).toBeUndefined()
  })

  it('sets later answers aside, and can be changed', () => {
    const answers = { where: 'elsewhere', code: '404' }
    expect(replay(questions, ERRORS, answers).setAside.map(({ reason }) => reason)).toEqual(['not-asked'])
    expect(reopen(questions, ERRORS, answers, 'where')?.options).toHaveLength(3)
  })
})

describe('reopen', () => {
  it('offers what the answers before leave open, whatever came after', () => {
    const ask = reopen(QUESTIONS, ERRORS, { where: 'connected', code: '429' }, 'where')
    expect(ask?.options.map(({ id }) => id)).toEqual(['screen', 'connected'])
  })

  it.each([
    ['an unknown question', 'moon'],
    ['a question that is not asked on this path', 'page'],
  ])('answers nothing for %s', (_, id) => {
    expect(reopen(QUESTIONS, ERRORS, { where: 'connected' }, id)).toBeUndefined()
  })
})

describe('any answers whatever', () => {
  const random = draw(20261121)
  const sequences = Array.from({ length: 500 }, () => randomAnswers(random))

  it('count or are set aside, none is lost', () => {
    for (const answers of sequences) {
      const { given, setAside } = replay(QUESTIONS, ERRORS, answers)
      const known = Object.entries(answers).filter(([id, answer]) => isKnown(id, answer))
      const kept = [...given, ...setAside].map(({ question, answer }) => [question.id, answer])
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(known))
      expect(kept).toHaveLength(known.length)
    }
  })

  it('give the same in any order, and leave at least one error', () => {
    for (const answers of sequences) {
      const backwards = Object.fromEntries(Object.entries(answers).toReversed())
      expect(replay(QUESTIONS, ERRORS, backwards)).toEqual(replay(QUESTIONS, ERRORS, answers))
      expect(replay(QUESTIONS, ERRORS, answers).candidates.length).toBeGreaterThan(0)
    }
  })

  it('mean the same without those that were set aside', () => {
    for (const answers of sequences) {
      const { given, candidates, next } = replay(QUESTIONS, ERRORS, answers)
      const counting = Object.fromEntries(given.map(({ question, answer }) => [question.id, answer]))
      expect(replay(QUESTIONS, ERRORS, counting)).toEqual({ given, candidates, next, setAside: [] })
    }
  })

  it('lead to an outcome by answering whatever is asked next', () => {
    for (const start of sequences) {
      let answers = start
      let next = replay(QUESTIONS, ERRORS, answers).next
      for (let asked = 0; next; asked++) {
        expect(asked).toBeLessThan(QUESTIONS.length)
        const { question, options } = next
        answers = { ...answers, [question.id]: options[random(options.length)]?.id ?? '' }
        next = replay(QUESTIONS, ERRORS, answers).next
      }
    }
  })
})

/** The order of the options of the fixtures' second question. */
function inOrder(a: string, b: string): number {
  const ids = QUESTIONS[1]?.options.map(({ id }) => id) ?? []
  return ids.indexOf(a) - ids.indexOf(b)
}

function isKnown(id: string, answer: string): boolean {
  const question = QUESTIONS.find((candidate) => candidate.id === id)
  if (!question) return false
  return answer === UNSURE ? question.notSure : question.options.some((option) => option.id === answer)
}

function randomAnswers(random: (below: number) => number): Answers {
  const keys = [...QUESTIONS.map(({ id }) => id), 'moon']
  const values = [...QUESTIONS.flatMap(({ options }) => options.map(({ id }) => id)), UNSURE, 'nonsense']
  const chosen = keys.filter(() => random(3) > 0)
  return Object.fromEntries(chosen.map((key) => [key, pick(key, values, random)]))
}

/** Mostly an option of the question, so that the sequences get somewhere. */
function pick(key: string, values: string[], random: (below: number) => number): string {
  const own = QUESTIONS.find(({ id }) => id === key)?.options.map(({ id }) => id) ?? values
  const from = random(4) > 0 ? own : values
  return from[random(from.length)] ?? ''
}
