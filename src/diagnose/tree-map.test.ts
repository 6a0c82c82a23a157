import { describe, expect, it } from 'vitest'
import { ERRORS, QUESTIONS } from './fixtures'
import { findIn, levelsUpTo, mapTree, outcomesOf, type MapNode } from './tree-map'
import { numbersOf } from './tree-numbers'
import { treeText } from './tree-text'

const root = mapTree(QUESTIONS, ERRORS)

const follow = (...answers: string[]): MapNode =>
  answers.reduce<MapNode>(
    (node, answer) => node.branches.find((branch) => branch.answer === answer) ?? expect.fail(`no ${answer}`),
    root,
  )
const slugs = ({ articles }: MapNode) => articles.map(({ slug }) => slug).join(' ')

describe('the tree as readers see it', () => {
  it('has a point for each answer, with what is left ranked', () => {
    expect(root).toMatchObject({ key: '', answer: '' })
    expect(follow('On the screen', '404', 'Bare')).toMatchObject({
      key: 'where=screen&code=404&page=plain',
      answers: { where: 'screen', code: '404', page: 'plain' },
      question: undefined,
      branches: [],
    })
    expect(slugs(follow('In another program', 'No number'))).toBe('404 503')
    expect(follow('On the screen', "I'm not sure").question?.id).toBe('page')
  })

  it('has keys of its own for every point', () => {
    const keys = outcomesOf(root).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a tree too large for a page', () => {
  it.each([
    ['all of it fits', 1000, outcomesOf(root).length],
    ['one level fits', root.branches.length, 0],
    ['not even one level fits, and one is shown', 1, 0],
  ])('%s', (_, most, outcomes) => {
    const shown = levelsUpTo(root, most)
    expect(shown.branches.map(({ key }) => key)).toEqual(root.branches.map(({ key }) => key))
    expect(outcomesOf(shown).filter(({ question }) => !question)).toHaveLength(outcomes)
    expect(shown.branches.flatMap(({ branches }) => branches).length > 0).toBe(outcomes > 0)
  })
})

describe('finding in the tree', () => {
  it.each([
    ['nothing is asked for', ' ', outcomesOf(root).length],
    ['an article is named', 'too MANY requests', 3],
    ['an answer is named, with all below it', 'Bare', 3],
    ['nothing says it', 'moon', 0],
  ])('%s', (_, text, count) => {
    const found = findIn(root, text)
    expect(found ? outcomesOf(found).length : 0).toBe(count)
  })

  it('keeps the questions on the way', () => {
    expect(findIn(root, 'Bare page')?.branches.map(({ answer }) => answer)).toEqual(['On the screen'])
  })
})

describe('the numbers', () => {
  const numbers = numbersOf(root)

  it('count the ways', () => {
    const ways = outcomesOf(root)
    const sure = ways.filter(({ answers }) => !Object.values(answers).includes('unsure'))
    expect(numbers).toMatchObject({ ways: ways.length, sureWays: sure.length, mostQuestions: 3 })
    expect(numbers.ambiguousWays).toBe(sure.filter(({ articles }) => articles.length > 1).length)
    expect(numbers.meanQuestions).toBeGreaterThan(1)
    expect(numbers.meanQuestions).toBeLessThan(3)
  })

  it('say how far it is to each error', () => {
    const of = (slug: string) => numbers.errors.find(({ error }) => error.slug === slug)
    expect(of('429')).toMatchObject({ fewest: 2, most: 2, ways: 1 })
    expect(of('404-plain')).toMatchObject({ fewest: 3, most: 3 })
  })

  it('put the question first that is asked often and narrows little', () => {
    expect(numbers.questions.map(({ question }) => question.id)).toContain('where')
    const [first] = numbers.questions
    const cost = ({ asked, before, after }: NonNullable<typeof first>) => (asked * after) / before
    expect(numbers.questions.map(cost)).toEqual(numbers.questions.map(cost).toSorted((a, b) => b - a))
  })

  it('are nothing for a tree without errors', () => {
    expect(numbersOf(mapTree(QUESTIONS, []))).toMatchObject({ ways: 1, meanQuestions: 0, mostQuestions: 0, errors: [] })
  })
})

it('is printed for authors, indented, with the numbers below', () => {
  const lines = treeText(root, numbersOf(root)).split('\n')
  expect(lines[0]).toBe('Where do you see it?')
  expect(lines).toContain('  On the screen → Which number?')
  expect(lines).toContain('      Bare → 404-plain')
  expect(lines).toContain('  429: 2 to 2, 1 ways')
  expect(lines).toContain('Questions that cost most (asked often, narrow little):')
})
