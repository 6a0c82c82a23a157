import type { MapNode } from './tree-map'

/** Sizes of the picture, in the units of its drawing. */
export const COLUMN = 300
export const ROW = 40
export const BOX = { width: 250, height: 30 }

export interface Placed {
  node: MapNode
  x: number
  /** The middle of its box. */
  y: number
  parent: Placed | undefined
  /** Has branches that are not drawn. */
  isClosed: boolean
}

export interface Layout {
  placed: Placed[]
  width: number
  height: number
}

/**
 * Places a tree from left to right: one column for each question, one row for each end, every question in
 * the middle of what it leads to.
 *
 * @param isOpen whether a point's branches are drawn
 */
export function layOut(root: MapNode, isOpen: (node: MapNode) => boolean): Layout {
  const placed: Placed[] = []
  let rows = 0
  let columns = 0

  function place(node: MapNode, depth: number, parent: Placed | undefined): Placed {
    const branches = isOpen(node) ? node.branches : []
    const isClosed = branches.length < node.branches.length
    const here: Placed = { node, x: depth * COLUMN, y: 0, parent, isClosed }
    placed.push(here)
    columns = Math.max(columns, depth + 1)
    const ends = branches.map((branch) => place(branch, depth + 1, here).y)
    here.y = ends.length > 0 ? middle(ends) : (rows++ + 0.5) * ROW
    return here
  }

  place(root, 0, undefined)
  return { placed, width: (columns - 1) * COLUMN + BOX.width, height: rows * ROW }
}

function middle(places: number[]): number {
  return ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2
}

/** The line from a question to one of its answers. */
export function linkPath(from: Placed, to: Placed): string {
  const start = from.x + BOX.width
  const half = (start + to.x) / 2
  return `M${start} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`
}
