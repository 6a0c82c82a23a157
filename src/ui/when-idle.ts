/** Calls back once the browser has time to spare, after two seconds at the latest. */
export function whenIdle(callback: () => void): void {
  // Absent in Safari.
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback, { timeout: 2000 })
  else setTimeout(callback, 200)
}
