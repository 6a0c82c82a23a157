/** Fired on the window when a part of the app cannot be fetched; its detail is the address to load anew. */
export const MISSING_PART = 'missing-part'

/**
 * Tells the recovery script when a part of the app is missing, as after a deploy.
 *
 * @param target the full address the reader is on the way to
 */
export function watchMissingParts(target: () => string): void {
  window.addEventListener('vite:preloadError', () => {
    window.dispatchEvent(new CustomEvent(MISSING_PART, { cancelable: true, detail: target() }))
  })
}
