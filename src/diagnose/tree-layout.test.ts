import { describe, expect, it } from 'vitest'
import { ERRORS, QUESTIONS } from './fixtures'
import { BOX, COLUMN, layOut, linkPath, ROW } from './tree-layout'
import { mapTree, outcomesOf } from './tree-map'

const root = mapTree(QUESTIONS, ERRORS)

describe('the places of a tree', () => {
  it('have a row for each end and a column for each question', () => {
    const { placed, width, height } = layOut(root, () => true)
    const ends = placed.filter(({ node }) => !node.question)
    expect(ends).toHaveLength(outcomesOf(root).length)
    expect(ends.map(({ y }) => y)).toEqual(ends.map((_, index) => (index + 0.5) * ROW))
    expect(height).toBe(ends.length * ROW)
    expect(width).toBe(3 * COLUMN + BOX.width)
  })

  it('put a question in the middle of its answers', () => {
    const { placed } = layOut(root, () => true)
    for (const point of placed.filter(({ node }) => node.question)) {
      const ys = placed.filter(({ parent }) => parent === point).map(({ y }) => y)
      expect(point.y).toBeCloseTo((Math.min(...ys) + Math.max(...ys)) / 2)
    }
  })

  it('hide what is closed', () => {
    expect(layOut(root, () => false)).toMatchObject({
      placed: [{ x: 0, y: ROW / 2, isClosed: true }],
      width: BOX.width,
      height: ROW,
    })
    const { placed } = layOut(root, (node) => node === root)
    expect(placed.map(({ isClosed }) => isClosed)).toEqual([false, true, true])
  })

  it('are joined from edge to edge', () => {
    const { placed } = layOut(root, (node) => node === root)
    const [from = expect.fail(), to = expect.fail()] = placed
    expect(linkPath(from, to)).toMatch(new RegExp(`^M${BOX.width} ${from.y}C.* ${COLUMN} ${to.y}$`))
  })
})
