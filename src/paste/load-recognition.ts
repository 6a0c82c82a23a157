import entries from 'virtual:catalogue'
import { knownWith, recognize, type Recognition } from './recognize'
import { recognizeAside } from './recognize-aside'

export { pastedQuery } from './pasted-query'

/** Longer texts are read in a worker, so that typing goes on. */
const LONG = 20_000

/** Reads a text at once. For short texts: those of an address or of a field. */
export function recognizeNow(text: string): Recognition {
  return recognize(text, entries, new Date())
}

/**
 * Reads a text of any length.
 *
 * @returns nothing when another long text was given before this one was read
 */
export async function recognizePaste(text: string): Promise<Recognition | undefined> {
  if (text.length <= LONG) return recognizeNow(text)
  return recognizeAside({ text, known: knownWith(entries), now: new Date() })
}
