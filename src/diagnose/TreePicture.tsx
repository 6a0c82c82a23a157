import { useState } from 'react'
import * as m from '#words'
import type { DisplayNode } from './tree'
import { layoutTree, TreeDrawing } from './TreeDrawing'

const ZOOMS = [0.35, 0.5, 0.7, 1, 1.4, 2]
const NORMAL = ZOOMS.indexOf(1)
/** Levels of questions that are open at first. */
const OPEN_LEVELS = 1
/** A shorter move is a click with an unsteady hand, in pixels. */
const DRAG_THRESHOLD = 5

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
