import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measure, realWizard, walkAll, type Journey, type Walk } from '../../test/eval/walk'
import type { ErrorEntry } from '../content-model/types'
import { RESERVED } from './answers'
import { UNSURE } from '../content-model/enums'
import { isAnswer, replay, type Answers } from './engine'
import { toOutcome } from './outcome'
import { buildTree, leavesOf, type Leaf } from './tree'

const MEAN_QUESTIONS = 3.2
const MOST_QUESTIONS = 6
/** Of the tree: rare answers count as much as common ones. */
const MEAN_DEPTH = 3.5
const MOST_ARTICLES = 3

const wizard = await realWizard()
const { questions, errors } = wizard
const journeys = readFileSync('test/eval/journeys.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Journey)

describe('stories of people with an error', () => {
  it.each(journeys)('$story', (journey) => {
    const walks = walkAll(wizard, journey)
    expect(walks.length).toBeGreaterThan(0)
    expect(walks.filter(({ isRight }) => !isRight)).toEqual([])
  })

  it('tell of every error, by all kinds of people', () => {
    const told = new Set(journeys.map((journey) => journey.expect))
    expect(wizard.errors.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
    expect([...new Set(journeys.map(({ who }) => who))].toSorted()).toEqual([
      'admin',
      'agent',
      'developer',
      'field',
      'office',
    ])
  })

  it('end after few questions', () => {
    const { mean, worst } = measure(journeys.flatMap((journey) => walkAll(wizard, journey)))
    expect(mean).toBeLessThanOrEqual(MEAN_QUESTIONS)
    expect(worst).toBeLessThanOrEqual(MOST_QUESTIONS)
  })

  it.each(journeys)('lead no worse with an honest answer than with "I\'m not sure": $story', (journey) => {
    const worst = Math.max(...walkAll(wizard, journey).map((walk) => placeOf(journey, walk)))
    for (const { id } of questions.filter(({ id, notSure }) => notSure && journey.answers[id])) {
      const unsure = { ...journey, answers: { ...journey.answers, [id]: [UNSURE] } }
      const places = walkAll(wizard, unsure).map((walk) => placeOf(unsure, walk))
      expect(worst, id).toBeLessThanOrEqual(Math.max(...places))
    }
  })

  it('are stuck where the wizard does not offer what they saw', () => {
    const journey: Journey = { story: 'x', expect: 'errors/404', who: 'field', answers: { where: ['moon'] } }
    expect(walkAll(wizard, journey)).toMatchObject([{ stuck: 'where', isRight: false, questions: 0 }])
  })
})

describe('the tree of the real content', () => {
  const leaves = [...leavesOf(buildTree(questions, errors))]

  const show = ({ given, candidates }: Leaf<ErrorEntry>) =>
    `${given.map(({ question, answer }) => `${question.id}=${answer}`).join('&')} → ${candidates.map(({ slug }) => slug).join(' ')}`
  const answersOf = ({ given }: Leaf<ErrorEntry>) =>
    Object.fromEntries(given.map(({ question, answer }) => [question.id, answer]))

  it('ends without an error only where an answer says that none fits', () => {
    expect(leaves.length).toBeGreaterThan(errors.length)
    const isNone = ({ given }: Leaf<ErrorEntry>) =>
      given.some(({ question, answer }) => question.options.some(({ id, none }) => none && id === answer))
    expect(leaves.filter((leaf) => leaf.candidates.length === 0 && !isNone(leaf)).map(show)).toEqual([])
    expect(leaves.filter((leaf) => leaf.candidates.length > 0 && isNone(leaf)).map(show)).toEqual([])
  })

  it(`asks at most ${MOST_QUESTIONS} questions, "I'm not sure" included`, () => {
    expect(leaves.filter(({ given }) => given.length > MOST_QUESTIONS).map(show)).toEqual([])
  })

  it(`leaves at most ${MOST_ARTICLES} articles to those who are sure`, () => {
    expect(leaves.filter(({ sure, candidates }) => sure && candidates.length > MOST_ARTICLES).map(show)).toEqual([])
  })

  it('names every error alone or first for somebody who is sure', () => {
    const named = new Set(
      leaves.filter(({ sure }) => sure).map(({ candidates, given }) => toOutcome(candidates, given)?.best.id),
    )
    expect(errors.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  it('never loses an error to a truthful answer', () => {
    const lost = errors.flatMap((error) =>
      leaves
        .filter((leaf) => leaf.given.every((given) => isTruthful(error, given.question.id, given.answer)))
        .filter(({ candidates }) => !candidates.includes(error))
        .map((leaf) => `${error.slug}: ${show(leaf)}`),
    )
    expect(lost).toEqual([])
    const reached = errors.filter((error) => leaves.some(({ sure, candidates }) => sure && candidates.includes(error)))
    expect(reached).toHaveLength(errors.length)
  })

  it('agrees with the engine, answer by answer', () => {
    for (const leaf of leaves) {
      const { candidates, next, setAside } = replay(questions, errors, answersOf(leaf))
      expect({ ids: candidates.map(({ id }) => id), next, setAside }, show(leaf)).toEqual({
        ids: leaf.candidates.map(({ id }) => id),
        next: undefined,
        setAside: [],
      })
    }
  })

  it('does not ask people at a screen about calls, nor programs about pages', () => {
    const asked = (place: string) =>
      new Set(leaves.filter((leaf) => answersOf(leaf).where === place).flatMap((leaf) => Object.keys(answersOf(leaf))))
    expect(asked('screen')).not.toContain('calls')
    expect(asked('login')).not.toContain('calls')
    expect(asked('connected')).not.toContain('page')
    expect(asked('connected')).toContain('calls')
  })

  it('speaks no jargon to people at a screen', () => {
    const jargon = /\b(parameter|JSON|token|grant|client|header|content type|rate limit|API|endpoint|call)\b/i
    const labels = leaves
      .filter((leaf) => ['screen', 'login'].includes(answersOf(leaf).where ?? ''))
      .flatMap(({ given }) => given.filter(({ question }) => question.id !== 'where'))
      .flatMap(({ question, answer }) => question.options.find(({ id }) => id === answer) ?? [])
      .flatMap(({ label, hint = '' }) => [label, hint])
    expect(labels).toContain('Unauthorized')
    expect([...new Set(labels)].filter((label) => jargon.test(label))).toEqual([])
  })

  const PLACES: Answers[] = [{ where: 'screen' }, { where: 'login', login: 'message' }, { where: 'connected' }]
  const NAMES = [
    ['401', 'unauthorized'],
    ['403', 'forbidden'],
    ['404', 'missing'],
    ['405', 'method'],
    ['406', 'format'],
    ['408', 'timeout'],
    ['409', 'duplicate'],
    ['410', 'gone'],
    ['413', 'too-large'],
    ['429', 'too-many'],
    ['500', 'internal'],
    ['502', 'gateway'],
    ['503', 'unavailable'],
    ['504', 'gateway-timeout'],
  ] as const

  it.each(NAMES)('ends at the same article for %s and for its name "%s"', (code, name) => {
    for (const place of PLACES)
      for (const noNumber of ['none', UNSURE]) {
        const byName = walkUnsure({ ...place, code: noNumber, says: name })
        const byNumber = walkUnsure({ ...place, code, says: 'name' })
        if (byName && byNumber) expect(byName, place.where).toBe(byNumber)
      }
  })

  it.each(NAMES)('does not ask those who chose %s for its name "%s"', (code, name) => {
    for (const where of ['screen', 'connected', 'unopened'])
      expect(replay(questions, errors, { where, code }).next?.options.map(({ id }) => id) ?? []).not.toContain(name)
  })

  it('has ids that the address and the engine do not use themselves', () => {
    const taken = questions.filter(({ id }) => RESERVED.some((key) => key === id))
    const unsure = questions.filter(({ options }) => options.some(({ id }) => id === UNSURE))
    expect([...taken, ...unsure].map(({ id }) => id)).toEqual([])
  })

  it('has every question and answer that conditions name', () => {
    const conditions = questions
      .flatMap((question) => [question, ...question.options])
      .flatMap(({ only, unless }) => [only, unless])
    for (const condition of conditions)
      for (const [id, answers] of Object.entries(condition ?? {}))
        for (const answer of answers)
          expect(isAnswer(questions.find((question) => question.id === id) ?? expect.fail(id), answer)).toBe(true)
  })

  it.each<[string, string, Record<string, string>]>([
    [
      'a script creates a record and hears that a field is missing',
      '400',
      { where: 'connected', code: '400', says: 'parameter' },
    ],
    ['a bare page with 404 on a tablet', '404-plain', { where: 'screen', code: '404', page: 'plain' }],
    ['a saved link that stopped working', '404', { where: 'screen', code: '404', page: 'styled' }],
    ['big photos that time out', '408', { where: 'screen', code: UNSURE, says: 'timeout' }],
    ['the same record sent twice', '409', { where: 'connected', code: '409' }],
    ['a conflict of two ids, number not noted', '409', { where: 'connected', code: UNSURE, says: 'duplicate' }],
    ['a rule of the product refuses a change by a program', '422', { where: 'connected', code: '422' }],
    ['saving in the browser ends in 422', '422', { where: 'screen', code: '422' }],
    ['locked out at the gate', 'account-locked', { where: 'login', code: 'none', says: 'locked' }],
    [
      'a page says that they are upgrading',
      'scheduled-maintenance',
      { where: 'screen', code: 'none', says: 'maintenance' },
    ],
    ['a shared drawing that is refused', 'permission-denied', { where: 'screen', code: 'none', says: 'denied' }],
    [
      'an app was removed by a colleague',
      'app-not-connected',
      { where: 'connected', code: UNSURE, says: 'not-connected' },
    ],
    ['a token was revoked', 'access-token-invalid', { where: 'connected', code: UNSURE, says: 'access-token' }],
    [
      'two workers renewed at once',
      'refresh-token-invalid',
      { where: 'connected', code: UNSURE, says: 'refresh-token' },
    ],
    ['a burst of calls is turned away', '429', { where: 'connected', code: '429' }],
    [
      'only some projects are refused',
      'insufficient-permission-level',
      { where: 'connected', code: '403', says: 'forbidden', calls: 'some' },
    ],
    ['nothing is known but a number from an e-mail', '502', { code: '502' }],
  ])('leads from "%s" to %s', (_, slug, answers) => {
    const { candidates, given, next, setAside } = replay(questions, errors, answers)
    expect(toOutcome(candidates, given)?.best.slug).toBe(slug)
    expect({ next, setAside }).toEqual({ next: undefined, setAside: [] })
  })

  it('is short for those who are sure', () => {
    const depths = leaves.filter(({ sure }) => sure).map(({ given }) => given.length)
    expect(depths.reduce((sum, depth) => sum + depth, 0) / depths.length).toBeLessThanOrEqual(MEAN_DEPTH)
  })
})

/** Where the right article is among those that an outcome names; 0 is the first. */
function placeOf({ expect: right, accept = [] }: Journey, { best, named }: Walk): number {
  if (best === 'none') return right === 'none' ? 0 : Infinity
  const place = named.findIndex((id) => [right, ...accept].includes(id))
  return place < 0 ? Infinity : place
}

/** The first article for a reader who is not sure of anything else; nothing where the answers do not all fit. */
function walkUnsure(answers: Answers): string | undefined {
  const { next, given, candidates, setAside } = replay(questions, errors, answers)
  if (setAside.some(({ reason }) => reason === 'impossible')) return undefined
  return next ? walkUnsure({ ...answers, [next.question.id]: UNSURE }) : toOutcome(candidates, given)?.best.id
}

function isTruthful({ signs }: ErrorEntry, question: string, answer: string): boolean {
  return answer === UNSURE || (signs[question]?.includes(answer) ?? true)
}
