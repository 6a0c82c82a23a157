import type { DisplayNode } from './tree'

/** Sizes in the units of the drawing. */
export const COLUMN = 300
export const ROW = 40
export const BOX = { width: 250, height: 30 }

export interface PlacedNode {
  node: DisplayNode
  x: number
  /** The middle of the box. */
  y: number
  parent: PlacedNode | undefined
  /** It has branches that are not drawn. */
  isClosed: boolean
}

export interface Layout {
  placed: PlacedNode[]
  width: number
  height: number
}

/**
 * Lays out a tree from left to right: one column for each question, one row for each end, and every question
 * halfway between its first and its last answer.
 *
 * @param isOpen whether a point's branches are drawn
 */
export function layoutTree(root: DisplayNode, isOpen: (node: DisplayNode) => boolean): Layout {
  const placed: PlacedNode[] = []
  let rows = 0
  let columns = 0

  function place(node: DisplayNode, depth: number, parent: PlacedNode | undefined): PlacedNode {
    const branches = isOpen(node) ? node.branches : []
    const isClosed = branches.length < node.branches.length
    const here: PlacedNode = { node, x: depth * COLUMN, y: 0, parent, isClosed }
    placed.push(here)
    columns = Math.max(columns, depth + 1)
    const ends = branches.map((branch) => place(branch, depth + 1, here).y)
    here.y = ends.length > 0 ? middle(ends) : (rows++ + 0.5) * ROW
    return here
  }

  place(root, 0, undefined)
  return { placed, width: (columns - 1) * COLUMN + BOX.width, height: rows * ROW }
}

function middle(ys: number[]): number {
  return ((ys[0] ?? 0) + (ys.at(-1) ?? 0)) / 2
}

/** The SVG path from a question to one of its answers. */
export function edgePath(from: PlacedNode, to: PlacedNode): string {
  const start = from.x + BOX.width
  const half = (start + to.x) / 2
  return `M${start} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`
}
