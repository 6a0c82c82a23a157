import type { Recognition } from './recognize'
import { createLazy, useLazy } from '../search/lazy'

/** The chunk that recognizes pasted texts; it comes when there is one. */
const recognition = createLazy(() => import('./recognizer'))

export function useRecognizer(wanted: boolean) {
  const { part, hasFailed } = useLazy(recognition, wanted)
  return { recognizer: part, hasFailed }
}

/** Starts a recognizer that could not be loaded again. */
export const prepareRecognizer = recognition.prepare

/**
 * What the latest pastes were recognized as, by the query that went into the address. The texts themselves
 * are kept nowhere; after a reload the query is recognized in their place.
 */
const recognized = new Map<string, Recognition>()
const MOST_KEPT = 20

export type Taken = { query: string } | 'overtaken' | 'failed'

/**
 * Recognizes a pasted text of any length and remembers what it is.
 *
 * @returns the query for the address, without secrets
 */
export async function takePaste(text: string): Promise<Taken> {
  const recognizer = await recognition.prepare()
  // Without it a secret in the text could not be told.
  if (!recognizer) return 'failed'
  const found = await recognizer.recognizePaste(text)
  if (!found) return 'overtaken'
  const query = recognizer.pastedQuery(found)
  recognized.delete(query)
  recognized.set(query, found)
  for (const oldest of [...recognized.keys()].slice(0, -MOST_KEPT)) recognized.delete(oldest)
  return { query }
}

/** What the paste was that led to this query, if it was pasted in this tab. */
export function recognizedFor(query: string): Recognition | undefined {
  return recognized.get(query)
}
