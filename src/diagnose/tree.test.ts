import { describe, expect, it } from 'vitest'
import { ERRORS, QUESTIONS } from '../../test/fixtures/wizard'
import type { Candidate } from './engine'
import { buildDisplayTree, buildTree, filterTree, leavesOf, outcomesOf, truncateTree, type DisplayNode } from './tree'
import { BOX, COLUMN, edgePath, layoutTree, ROW } from './TreeDrawing'
import { treeStats, treeText } from './tree-stats'

const root = buildDisplayTree(QUESTIONS, ERRORS)

describe('a small tree', () => {
  it('has a leaf for every way through', () => {
    const leaves = [...leavesOf(buildTree(QUESTIONS, ERRORS))].map(
      ({ given, candidates, sure }) =>
        `${given.map(({ answer }) => answer).join(' ')} → ${candidates.map(({ slug }) => slug).join(' ')}${sure ? '' : ' ?'}`,
    )
    expect(leaves).toContain('screen 404 plain → 404-plain')
    expect(leaves).toContain('connected none → 404 503')
    expect(leaves).toContain('screen 404 unsure → 404 404-plain ?')
    expect(leaves).toContain('connected unsure all → 404 503 ?')
    expect(new Set(leaves).size).toBe(leaves.length)
  })

  it('has one node for what asks the same of the same errors', () => {
    const alike: Candidate[] = [
      { id: 'x', signs: { page: ['plain'] } },
      { id: 'y', signs: { page: ['styled'] } },
      { id: 'z', signs: { code: ['404'] } },
    ]
    const top = buildTree(QUESTIONS, alike)
    const after = (answer: string) => top.branches.find((branch) => branch.answer === answer)?.node
    expect(top.question?.id).toBe('code')
    expect(after('none')?.question?.id).toBe('page')
    expect(after('503')).toBe(after('none'))
    expect(after('404')).not.toBe(after('none'))
  })

  it('is one outcome where there is nothing to ask', () => {
    expect([...leavesOf(buildTree(QUESTIONS, []))]).toEqual([{ given: [], candidates: [], sure: true }])
  })
})

const follow = (...answers: string[]): DisplayNode =>
  answers.reduce<DisplayNode>(
    (node, answer) => node.branches.find((branch) => branch.answer === answer) ?? expect.fail(`no ${answer}`),
    root,
  )
const slugs = ({ articles }: DisplayNode) => articles.map(({ slug }) => slug).join(' ')

describe('the tree to show', () => {
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
    const shown = truncateTree(root, most)
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
    const found = filterTree(root, text)
    expect(found ? outcomesOf(found).length : 0).toBe(count)
  })

  it('keeps the questions on the way', () => {
    expect(filterTree(root, 'Bare page')?.branches.map(({ answer }) => answer)).toEqual(['On the screen'])
  })
})

describe('the figures', () => {
  const stats = treeStats(root)

  it('count the paths', () => {
    const outcomes = outcomesOf(root)
    const sure = outcomes.filter(({ answers }) => !Object.values(answers).includes('unsure'))
    expect(stats).toMatchObject({ pathCount: outcomes.length, surePathCount: sure.length, maxQuestions: 3 })
    expect(stats.ambiguousPathCount).toBe(sure.filter(({ articles }) => articles.length > 1).length)
    expect(stats.meanQuestions).toBeGreaterThan(1)
    expect(stats.meanQuestions).toBeLessThan(3)
  })

  it('say how far it is to each error', () => {
    const of = (slug: string) => stats.errors.find(({ error }) => error.slug === slug)
    expect(of('429')).toMatchObject({ fewest: 2, most: 2, pathCount: 1 })
    expect(of('404-plain')).toMatchObject({ fewest: 3, most: 3 })
  })

  it('put the question first that is asked often and narrows little', () => {
    expect(stats.questions.map(({ question }) => question.id)).toContain('where')
    const [first] = stats.questions
    const cost = ({ askedCount, before, after }: NonNullable<typeof first>) => (askedCount * after) / before
    expect(stats.questions.map(cost)).toEqual(stats.questions.map(cost).toSorted((a, b) => b - a))
  })

  it('are nothing for a tree without errors', () => {
    expect(treeStats(buildDisplayTree(QUESTIONS, []))).toMatchObject({
      pathCount: 1,
      meanQuestions: 0,
      maxQuestions: 0,
      errors: [],
    })
  })
})

it('is printed for authors, indented, with the numbers below', () => {
  const lines = treeText(root, treeStats(root)).split('\n')
  expect(lines[0]).toBe('Where do you see it?')
  expect(lines).toContain('  On the screen → Which number?')
  expect(lines).toContain('      Bare → 404-plain')
  expect(lines).toContain('  429: 2 to 2, 1 ways')
  expect(lines).toContain('Questions that cost most (asked often, narrow little):')
})

describe('the places of a tree', () => {
  it('have a row for each end and a column for each question', () => {
    const { placed, width, height } = layoutTree(root, () => true)
    const ends = placed.filter(({ node }) => !node.question)
    expect(ends).toHaveLength(outcomesOf(root).length)
    expect(ends.map(({ y }) => y)).toEqual(ends.map((_, index) => (index + 0.5) * ROW))
    expect(height).toBe(ends.length * ROW)
    expect(width).toBe(3 * COLUMN + BOX.width)
  })

  it('put a question in the middle of its answers', () => {
    const { placed } = layoutTree(root, () => true)
    for (const point of placed.filter(({ node }) => node.question)) {
      const ys = placed.filter(({ parent }) => parent === point).map(({ y }) => y)
      expect(point.y).toBeCloseTo((Math.min(...ys) + Math.max(...ys)) / 2)
    }
  })

  it('hide what is closed', () => {
    expect(layoutTree(root, () => false)).toMatchObject({
      placed: [{ x: 0, y: ROW / 2, isClosed: true }],
      width: BOX.width,
      height: ROW,
    })
    const { placed } = layoutTree(root, (node) => node === root)
    expect(placed.map(({ isClosed }) => isClosed)).toEqual([false, true, true])
  })

  it('are joined from edge to edge', () => {
    const { placed } = layoutTree(root, (node) => node === root)
    const [from = expect.fail(), to = expect.fail()] = placed
    expect(edgePath(from, to)).toMatch(new RegExp(`^M${BOX.width} ${from.y}C.* ${COLUMN} ${to.y}$`))
  })
})
