import { startTransition, useEffect, useState } from 'react'

/**
 * Whether what was drawn first is on the screen. Until then nothing else may be drawn: work that only yields now and
 * then keeps a slow phone from painting.
 */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    // A frame is painted right after its callbacks, so the next task comes after it.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [])
  return isPainted
}
