import { useSyncExternalStore } from 'react'

/** Where a picture has room beside the words: the breakpoint `lg` of the styles. */
const WIDE = '(min-width: 64rem)'

/** Whether the window is wide; not while the page is the one written at build time. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
