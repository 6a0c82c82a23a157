import { describe, expect, it } from 'vitest'
import { realWizard } from '../../test/eval/walk'
import { addAnswer, parseState, statePath, type WizardState } from './answers'
import { UNSURE } from '../content-model/enums'
import { isAnswer, replay, type Answers, type Candidate, type GivenAnswer, type Replay } from './engine'
import { draw } from '../../test/draw'
import { toScreen } from './screen'

const { questions, errors } = freeze(await realWizard())
const random = draw(503)
const pick = <T>(items: readonly T[]): T => items[random(items.length)] ?? expect.fail('nothing to pick from')

/** Answers to some questions of the real content: mostly real ones, whether they fit each other or not. */
function someAnswers(): Answers {
  const answered = questions.filter(() => random(2) === 0)
  const entries = answered.map(({ id, options }): [string, string] => [
    id,
    random(6) === 0 ? pick([UNSURE, 'nonsense', '']) : pick(options).id,
  ])
  return Object.fromEntries(entries)
}

/** All that a replay says, by ids: quicker to compare than the questions and the errors themselves. */
function inShort({ given, setAside, candidates, next }: Replay<Candidate>): string {
  return JSON.stringify([
    given.map(({ question, answer }) => [question.id, answer]),
    setAside.map(({ question, answer, reason }) => [question.id, answer, reason]),
    candidates.map(({ id }) => id),
    next && [next.question.id, ...next.options.map(({ id }) => id)],
  ])
}

/** Each played once for all that is held against it. */
const played = Array.from({ length: 1000 }, someAnswers).map((answers) => ({
  answers: freeze(answers),
  replayed: replay(questions, errors, answers),
}))

describe('any answers to the real questions', () => {
  it('give the same again, and change nothing they are given', () => {
    for (const { answers, replayed } of played)
      expect(inShort(replay(questions, errors, answers))).toBe(inShort(replayed))
  })

  it('give the same in any order', () => {
    for (const { answers, replayed } of played) {
      const shuffled = Object.fromEntries(Object.entries(answers).toSorted(() => random(3) - 1))
      expect(inShort(replay(questions, errors, shuffled))).toBe(inShort(replayed))
    }
  })

  it('count, or are set aside for a reason: none is lost', () => {
    for (const { answers, replayed } of played) {
      const { given, setAside } = replayed
      const known = questions.flatMap((question) => {
        const answer = answers[question.id]
        return answer !== undefined && isAnswer(question, answer) ? [[question.id, answer]] : []
      })
      const kept = [...given, ...setAside].map(({ question, answer }) => [question.id, answer])
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(known))
    }
  })

  it('keep every answer that still applies when one is changed', () => {
    for (const { answers } of played) {
      const question = pick(questions)
      const changed = addAnswer({ answers }, question.id, pick(question.options).id)
      const { given, setAside } = replay(questions, errors, changed.answers)
      for (const { question: aside, answer } of setAside) {
        const before = given.filter((item) => questions.indexOf(item.question) < questions.indexOf(aside))
        const alone = Object.fromEntries([...before.map((item) => [item.question.id, item.answer]), [aside.id, answer]])
        const counted = replay(questions, errors, alone).given.map((item) => item.question.id)
        expect(counted, `${aside.id}=${answer}`).not.toContain(aside.id)
      }
      expect([...given, ...setAside].map((item) => item.question.id)).toContain(question.id)
    }
  })

  it('always reach an end, where an error is left unless an answer says that none fits', () => {
    for (const { answers: start, replayed } of played) {
      let answers = start
      let { next, candidates } = replayed
      for (let asked = 0; next; asked++) {
        expect(asked).toBeLessThan(questions.length)
        const options = [...next.options.map(({ id }) => id), ...(next.question.notSure ? [UNSURE] : [])]
        answers = { ...answers, [next.question.id]: pick(options) }
        ;({ next, candidates } = replay(questions, errors, answers))
      }
      const { given } = replay(questions, errors, answers)
      expect(candidates.length > 0).toBe(!given.some(isNone))
    }
  })
})

describe('any address whatever', () => {
  const KEYS = [...questions.map(({ id }) => id), 'ask', 'fix', 'step', 'result', 'since', 'wait', 'none', 'utm_source']
  const WORDS = [
    ...questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
    ...errors.map(({ id }) => id),
    UNSURE,
    '',
    '%',
    '<b>',
    'constructor',
    '__proto__',
    'yes',
    'fixed',
    'escalate',
    '2026-11-21T14:05Z',
    '\u0000',
  ]
  const addresses = Array.from(
    { length: 1000 },
    () => new URLSearchParams(KEYS.filter(() => random(2) === 0).map((key) => [key, pick(WORDS)])),
  )

  it('shows something, and is understood the same once written anew', () => {
    for (const address of addresses) {
      const { state } = parseState(address, questions)
      const written = new URL(statePath(state), 'https://x.example').searchParams
      expect(parseState(written, questions)).toEqual({ state, unknown: [] })
      expect(['question', 'outcome', 'none', 'steps']).toContain(toScreen(questions, errors, state).kind)
    }
  })

  it('leads back, question by question, to the first one', () => {
    for (const address of addresses) {
      let state: WizardState | undefined = parseState(address, questions).state
      for (let steps = 0; state; steps++) {
        expect(steps, address.toString()).toBeLessThanOrEqual(questions.length + 2)
        state = toScreen(questions, errors, state).back
      }
    }
  })
})

/** The answer is an option that no error fits. */
function isNone({ question, answer }: GivenAnswer): boolean {
  return question.options.some(({ id, none }) => none && id === answer)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
  return value
}
