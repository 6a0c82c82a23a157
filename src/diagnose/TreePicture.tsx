import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import * as m from '#words'
import { withBase } from '../paths'
import { statePath } from './answers'
import type { DisplayNode } from './tree'
import { BOX, edgePath, layoutTree, type Layout, type PlacedNode } from './tree-layout'

const ZOOMS = [0.35, 0.5, 0.7, 1, 1.4, 2]
const NORMAL = ZOOMS.indexOf(1)
/** Levels of questions that are open at first. */
const OPEN_LEVELS = 1
/** A shorter move is a click with an unsteady hand, in pixels. */
const DRAG_THRESHOLD = 5

/** Space around the drawing for focus rings. */
const EDGE = 12
/** Between the edge of a box and its text. */
const MARGIN = 10
/** For the + or − that says whether a question is open. */
const SIGN = 20
/** The mean width of a letter at the size of the text. */
const LETTER = 7
const TEXT_WIDTH = BOX.width - 2 * MARGIN

/** The tree as a picture: zoom with the buttons, pan by dragging or scrolling, open a question by pressing it. */
export function TreePicture({ root, isSearch }: { root: DisplayNode; isSearch: boolean }) {
  const [zoom, setZoom] = useState(NORMAL)
  // Keys of the questions that are not as they were at first: open instead of closed, or closed instead of open.
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [isAllOpen, setAllOpen] = useState(isSearch)

  const isOpen = (node: DisplayNode) => (isAllOpen || depthOf(node) < OPEN_LEVELS) !== toggled.has(node.key)
  const layout = layoutTree(root, isOpen)

  function toggle(node: DisplayNode) {
    const next = new Set(toggled)
    if (!next.delete(node.key)) next.add(node.key)
    setToggled(next)
  }

  function setAll(isOpen: boolean) {
    setAllOpen(isOpen)
    setToggled(new Set())
  }

  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Control
          label={m.diagnose_tree_zoom_in()}
          disabled={zoom === ZOOMS.length - 1}
          onPress={() => setZoom(zoom + 1)}
        />
        <Control label={m.diagnose_tree_zoom_out()} disabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
        <Control label={m.diagnose_tree_open_all()} disabled={false} onPress={() => setAll(true)} />
        <Control label={m.diagnose_tree_close_all()} disabled={false} onPress={() => setAll(false)} />
        <p className="text-sm text-ink-soft">{m.diagnose_tree_picture_hint()}</p>
      </div>
      <div
        ref={enableDrag}
        tabIndex={0}
        role="group"
        aria-label={m.diagnose_tree_picture_label()}
        className="mt-3 h-[32rem] cursor-grab [touch-action:pan-x_pan-y] overflow-auto rounded-md border border-line bg-surface p-4"
      >
        <TreeDrawing layout={layout} scale={ZOOMS[zoom] ?? 1} onPress={toggle} />
      </div>
    </>
  )
}

function depthOf({ answers }: DisplayNode): number {
  return Object.keys(answers).length
}

function Control({ label, disabled, onPress }: { label: string; disabled: boolean; onPress: () => void }) {
  return (
    <button type="button" className="button text-sm" disabled={disabled} onClick={onPress}>
      {label}
    </button>
  )
}

interface DrawingProps {
  layout: Layout
  scale: number
  onPress: (node: DisplayNode) => void
}

/** The drawing itself: lines first, so that the boxes cover them. */
function TreeDrawing({ layout: { placed, width, height }, scale, onPress }: DrawingProps) {
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

/** A ref callback that lets a mouse drag the content of a scrolling element, as a finger does. */
function enableDrag(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined
  let from: { x: number; y: number; left: number; top: number } | undefined
  let isDragged = false

  const start = ({ clientX: x, clientY: y, pointerType, button }: PointerEvent) => {
    isDragged = false
    if (pointerType !== 'mouse' || button !== 0) return
    from = { x, y, left: element.scrollLeft, top: element.scrollTop }
  }
  const move = (event: PointerEvent) => {
    if (!from) return
    const [right, down] = [event.clientX - from.x, event.clientY - from.y]
    if (!isDragged && Math.hypot(right, down) < DRAG_THRESHOLD) return
    isDragged = true
    element.scrollTo(from.left - right, from.top - down)
  }
  const end = () => void (from = undefined)
  // Releasing the mouse over a link after a drag must not follow it.
  const suppressClick = (event: MouseEvent) => {
    if (!isDragged) return
    event.preventDefault()
    event.stopPropagation()
    isDragged = false
  }
  const preventNativeDrag = (event: DragEvent) => event.preventDefault()

  element.addEventListener('pointerdown', start)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
  element.addEventListener('click', suppressClick, true)
  element.addEventListener('dragstart', preventNativeDrag)
  return () => {
    element.removeEventListener('pointerdown', start)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    element.removeEventListener('click', suppressClick, true)
    element.removeEventListener('dragstart', preventNativeDrag)
  }
}
