/** What the card and the page around it say to each other with `postMessage`. */
export const HEIGHT = 'troubleshooter:height'
export const MEASURE = 'troubleshooter:measure'

/** Lower than a card can be, and higher than the longest on a narrow phone: anything beyond is an error. */
export const LOWEST = 120
export const HIGHEST = 12_000

/** The card's height in CSS pixels. */
export interface HeightMessage {
  type: typeof HEIGHT
  height: number
}

/**
 * The height in a message of the card, kept within bounds.
 *
 * @param data anything that any window may send
 * @returns nothing for any other message
 */
export function readHeight(data: unknown): number | undefined {
  if (!isMessage(data, HEIGHT) || !('height' in data)) return undefined
  const { height } = data
  if (typeof height !== 'number' || !Number.isFinite(height)) return undefined
  return Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)))
}

/** Whether a message asks the card for its height. */
export function asksForHeight(data: unknown): boolean {
  return isMessage(data, MEASURE)
}

function isMessage(data: unknown, type: string): data is object {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type
}
