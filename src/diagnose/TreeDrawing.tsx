import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import * as m from '#words'
import { withBase } from '../paths'
import { statePath } from './answers'
import type { DisplayNode } from './tree'

/** Sizes in the units of the drawing. */
export const COLUMN = 300
export const ROW = 40
export const BOX = { width: 250, height: 30 }
/** Space around the drawing for focus rings. */
const EDGE = 12
/** Between the edge of a box and its text. */
const MARGIN = 10
/** For the + or − that says whether a question is open. */
const SIGN = 20
/** The mean width of a letter at the size of the text. */
const LETTER = 7
const TEXT_WIDTH = BOX.width - 2 * MARGIN

interface PlacedNode {
  node: DisplayNode
  x: number
  /** The middle of the box. */
  y: number
  parent: PlacedNode | undefined
  /** It has branches that are not drawn. */
  isClosed: boolean
}

interface Layout {
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

interface DrawingProps {
  layout: Layout
  scale: number
  onPress: (node: DisplayNode) => void
}

/** The drawing itself: lines first, so that the boxes cover them. */
export function TreeDrawing({ layout: { placed, width, height }, scale, onPress }: DrawingProps) {
  const [fullWidth, fullHeight] = [width + 2 * EDGE, height + 2 * EDGE]
  return (
    <svg
      width={fullWidth * scale}
      height={fullHeight * scale}
      viewBox={`${-EDGE} ${-EDGE} ${fullWidth} ${fullHeight}`}
      className="max-w-none select-none"
    >
      {placed.map(
        (point) =>
          point.parent && (
            <path
              key={point.node.key}
              d={edgePath(point.parent, point)}
              className="fill-none stroke-line-strong"
              strokeWidth="1.5"
            />
          ),
      )}
      {placed.map((point) =>
        point.node.question ? (
          <QuestionBox key={point.node.key} point={point} onPress={onPress} />
        ) : (
          <OutcomeBox key={point.node.key} point={point} />
        ),
      )}
    </svg>
  )
}

function QuestionBox({ point, onPress }: { point: PlacedNode; onPress: DrawingProps['onPress'] }) {
  const { node, isClosed } = point
  const press = () => onPress(node)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  }
  const name = [node.answer, node.question?.ask].filter(Boolean).join(' → ')
  return (
    <g
      role="button"
      tabIndex={0}
      aria-expanded={!isClosed}
      aria-label={name}
      onClick={press}
      onKeyDown={onKeyDown}
      className="cursor-pointer"
    >
      <title>{name}</title>
      <Box point={point} className="fill-sunken stroke-line-strong" />
      <BoxText point={point} text={node.answer || (node.question?.ask ?? '')} width={TEXT_WIDTH - SIGN} />
      <text
        x={point.x + BOX.width - 18}
        y={point.y + 5}
        fontSize="17"
        className="fill-ink font-bold"
        aria-hidden="true"
      >
        {isClosed ? '+' : '−'}
      </text>
    </g>
  )
}

function OutcomeBox({ point }: { point: PlacedNode }) {
  const { answer, answers, articles } = point.node
  const path = statePath({ answers })
  const href = withBase(path)
  const navigate = useNavigate()
  const [best] = articles
  const more = articles.length > 1 ? ` +${articles.length - 1}` : ''
  const name = `${answer} → ${best?.title ?? m.diagnose_none_title()}${more}`
  return (
    <a
      href={href}
      aria-label={name}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        void navigate(path)
      }}
    >
      <title>{name}</title>
      <Box point={point} className={more ? 'fill-warn-soft stroke-warn' : 'fill-accent-soft stroke-accent'} />
      <BoxText point={point} text={name} width={TEXT_WIDTH} />
    </a>
  )
}

function Box({ point: { x, y }, className }: { point: PlacedNode; className: string }) {
  return <rect x={x} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx="6" className={className} />
}

/** Text shortened to fit its box. The nested svg clips what wide letters still leave too long. */
function BoxText({ point: { x, y }, text, width }: { point: PlacedNode; text: string; width: number }) {
  const letters = Math.floor(width / LETTER)
  const shown = text.length > letters ? `${text.slice(0, letters - 1)}…` : text
  return (
    <svg x={x + MARGIN} y={y - BOX.height / 2} width={width} height={BOX.height} aria-hidden="true">
      <text y={BOX.height / 2 + 5} fontSize="13" className="fill-ink">
        {shown}
      </text>
    </svg>
  )
}
