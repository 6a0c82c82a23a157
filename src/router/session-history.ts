/** An entry of the window's history, as far as it is known. */
export interface Entry {
  key: string
  /** How far down the page was left, in CSS pixels. */
  scroll?: number
}

/** Of this visit. The entries themselves keep it for the next one, but to write there takes a slow phone 12 ms. */
const scrolls = new Map<string, number>()
let lastKey = 0

/** The entry that the window is at. Beside these values, others may keep theirs in it. */
export function entryNow(): Entry {
  const { key: given, scroll: kept } = (history.state ?? {}) as Record<string, unknown>
  const key = typeof given === 'string' ? given : 'default'
  const scroll = scrolls.get(key) ?? kept
  return { key, ...(typeof scroll === 'number' && { scroll }) }
}

/** Makes the address the window's own, as a new entry or in place of the one it is at. */
export function enter(url: URL, isReplaced: boolean): Entry {
  lastKey += 1
  const key = `${performance.timeOrigin + performance.now()}-${lastKey}`
  if (isReplaced) history.replaceState({ key }, '', url)
  else history.pushState({ key }, '', url)
  return { key }
}

/** Notes how far down the reader leaves an entry, for the way back. */
export function leave(key: string): void {
  scrolls.set(key, window.scrollY)
}

/** Writes it into the entry that the window is at, for when the window itself is left. */
export function keepScroll(): void {
  history.replaceState({ ...(history.state as object | null), scroll: window.scrollY }, '')
}
