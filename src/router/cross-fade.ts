import { flushSync } from 'react-dom'

/** On a cheap phone the two pictures of a fade take as long as drawing the page, so a tap goes without. */
const FADES = '(pointer: fine) and (prefers-reduced-motion: no-preference)'

/**
 * Draws another page, and lets the browser fade from the one before where it can and the reader does not mind motion.
 *
 * @param draw changes the state that the page follows from; called at once, or in the next frame for a fade
 */
export function crossFade(draw: () => void): void {
  const canFade = 'startViewTransition' in document && document.visibilityState === 'visible'
  if (!canFade || !matchMedia(FADES).matches) return draw()
  const { ready } = document.startViewTransition(() => flushSync(draw))
  // A fade that a newer page or a hidden window cuts short is no failure: the page is drawn all the same.
  ready.catch(() => undefined)
}
