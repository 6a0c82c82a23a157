/** An entry of the window's history, as far as it is known. */
export interface Entry {
  key: string
  /** How far down the page was left, in CSS pixels. */
  scroll?: number
}

let lastKey = 0

/** The entry that the window is at. Beside these values, others may keep theirs in it. */
export function entryNow(): Entry {
  const { key, scroll } = (history.state ?? {}) as Record<string, unknown>
  return {
    key: typeof key === 'string' ? key : 'default',
    ...(typeof scroll === 'number' && { scroll }),
  }
}

/** Makes the address the window's own, as a new entry or in place of the one it is at. */
export function enter(url: URL, isReplaced: boolean): Entry {
  lastKey += 1
  const key = `${performance.timeOrigin + performance.now()}-${lastKey}`
  if (isReplaced) history.replaceState({ key }, '', url)
  else history.pushState({ key }, '', url)
  return { key }
}

/** Notes how far down the reader is, for the way back. */
export function rememberScroll(): void {
  history.replaceState({ ...(history.state as object | null), scroll: window.scrollY }, '')
}
