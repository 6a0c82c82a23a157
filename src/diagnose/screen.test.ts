import { afterEach, expect, it } from 'vitest'
import { ERRORS, QUESTIONS } from '../../test/fixtures/wizard'
import { clearRecordedAnswers, recordAnswer, type WizardState } from './answers'
import { nothingFits, questionLeft, toScreen } from './screen'

afterEach(clearRecordedAnswers)

/** The first question as sites have it, with a way out. */
const questions = QUESTIONS.map((question) =>
  question.id === 'where'
    ? { ...question, options: [...question.options, { id: 'no-error', label: 'No error', none: true as const }] }
    : question,
)
const screenOf = (state: WizardState) => toScreen(questions, ERRORS, state)

it('an answer given here that leaves no error is counted with all answers', () => {
  recordAnswer('where', 'no-error')
  const answers = { where: 'no-error' }
  expect(nothingFits(screenOf({ answers }))).toEqual({ kind: 'none-fits', answers })
})

it('the same from a link is not, nor is "None of these", which is counted at the click', () => {
  expect(nothingFits(screenOf({ answers: { where: 'no-error' } }))).toBeUndefined()
  recordAnswer('code', '429')
  const answers = { where: 'connected', code: '429' }
  expect(nothingFits(screenOf({ answers }))).toBeUndefined()
  expect(nothingFits(screenOf({ answers, none: 'yes' }))).toBeUndefined()
})

it('a question is counted with the answers before it, anything else is not', () => {
  expect(questionLeft(screenOf({ answers: {} }))).toEqual({ kind: 'question-left', question: 'where', answers: {} })
  expect(questionLeft(screenOf({ answers: { where: 'screen' } }))).toEqual({
    kind: 'question-left',
    question: 'code',
    answers: { where: 'screen' },
  })
  expect(questionLeft(screenOf({ answers: { where: 'connected', code: '429' } }))).toBeUndefined()
})
