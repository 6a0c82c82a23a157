import { useState } from 'react'
import { layOut } from './tree-layout'
import type { MapNode } from './tree-map'
import { TreeDrawing } from './TreeDrawing'
import { useDrag } from './use-drag'

const ZOOMS = [0.35, 0.5, 0.7, 1, 1.4, 2]
const NORMAL = ZOOMS.indexOf(1)
/** Questions that are open at first: more would be a wall. */
const OPEN_AT_FIRST = 1

/** The tree as a picture: zoom with the buttons, pan by dragging or scrolling, open a question by pressing it. */
export function TreePicture({ root, isSearch }: { root: MapNode; isSearch: boolean }) {
  const [zoom, setZoom] = useState(NORMAL)
  // Keys of the points that were pressed: what was open at first is then closed, and the other way round.
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(isSearch)
  const frame = useDrag()

  const isOpen = (node: MapNode) => (all || depthOf(node) < OPEN_AT_FIRST) !== pressed.has(node.key)
  const layout = layOut(root, isOpen)

  function press(node: MapNode) {
    const next = new Set(pressed)
    if (!next.delete(node.key)) next.add(node.key)
    setPressed(next)
  }

  function openAll(open: boolean) {
    setAll(open)
    setPressed(new Set())
  }

  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Control label="Zoom in" disabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)} />
        <Control label="Zoom out" disabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
        <Control label="Open all" disabled={false} onPress={() => openAll(true)} />
        <Control label="Close all" disabled={false} onPress={() => openAll(false)} />
        <p className="text-sm text-ink-soft">Drag or scroll to move. Press a question to open or close it.</p>
      </div>
      <div
        ref={frame}
        tabIndex={0}
        role="group"
        aria-label="Picture of the tree"
        className="mt-3 h-[32rem] cursor-grab [touch-action:pan-x_pan-y] overflow-auto rounded-md border border-line bg-surface p-4"
      >
        <TreeDrawing layout={layout} scale={ZOOMS[zoom] ?? 1} onPress={press} />
      </div>
    </>
  )
}

function depthOf({ answers }: MapNode): number {
  return Object.keys(answers).length
}

function Control({ label, disabled, onPress }: { label: string; disabled: boolean; onPress: () => void }) {
  return (
    <button type="button" className="button text-sm" disabled={disabled} onClick={onPress}>
      {label}
    </button>
  )
}
