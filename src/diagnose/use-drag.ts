import { useCallback } from 'react'

/** Less than this is a press with an unsteady hand. */
const THRESHOLD = 5

/** Lets a mouse drag what an element scrolls, as a finger does by itself. */
export function useDrag(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => (element ? follow(element) : undefined), [])
}

function follow(element: HTMLElement): () => void {
  let from: { x: number; y: number; left: number; top: number } | undefined
  let isDragged = false

  const begin = ({ clientX: x, clientY: y, pointerType, button }: PointerEvent) => {
    isDragged = false
    if (pointerType !== 'mouse' || button !== 0) return
    from = { x, y, left: element.scrollLeft, top: element.scrollTop }
  }
  const move = (event: PointerEvent) => {
    if (!from) return
    const [right, down] = [event.clientX - from.x, event.clientY - from.y]
    if (!isDragged && Math.hypot(right, down) < THRESHOLD) return
    isDragged = true
    element.scrollTo(from.left - right, from.top - down)
  }
  const end = () => void (from = undefined)
  // A link must not be followed because the mouse let go over it.
  const keep = (event: MouseEvent) => {
    if (!isDragged) return
    event.preventDefault()
    event.stopPropagation()
    isDragged = false
  }
  const noGhost = (event: DragEvent) => event.preventDefault()

  element.addEventListener('pointerdown', begin)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
  element.addEventListener('click', keep, true)
  element.addEventListener('dragstart', noGhost)
  return () => {
    element.removeEventListener('pointerdown', begin)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    element.removeEventListener('click', keep, true)
    element.removeEventListener('dragstart', noGhost)
  }
}
