import { useQuery, type QueryClient } from '@tanstack/react-query'
import { partQuery } from '../ui/part-query'
import type { Recognition } from './recognize'

/** The chunk that recognizes pasted texts; loaded for the first of them. */
export const recognizerQuery = partQuery(['recognizer'], () => import('./recognizer'))

export function useRecognizer(wanted: boolean) {
  const { data, isError } = useQuery({ ...recognizerQuery, enabled: wanted })
  return { recognizer: data, hasFailed: isError }
}

/**
 * What the latest pastes were recognized as, by the query that went into the address. The texts are not stored; after a
 * reload the query is recognized instead.
 */
const recognized = new Map<string, Recognition>()
const MAX_REMEMBERED = 20

type PasteResult = { query: string } | 'superseded' | 'failed'

/**
 * Recognizes a pasted text of any length and remembers the result.
 *
 * @returns the query for the address, without secrets; or why there is none
 */
export async function takePaste(client: QueryClient, text: string): Promise<PasteResult> {
  const recognizer = await client.fetchQuery(recognizerQuery).catch(() => undefined)
  // Without the recognizer, secrets in the text cannot be masked.
  if (!recognizer) return 'failed'
  const found = await recognizer.recognizePaste(text)
  if (!found) return 'superseded'
  const query = recognizer.pastedQuery(found)
  recognized.delete(query)
  recognized.set(query, found)
  for (const oldest of [...recognized.keys()].slice(0, -MAX_REMEMBERED)) recognized.delete(oldest)
  return { query }
}

/** What the paste with this query was recognized as, if it was pasted in this tab. */
export function recognizedFor(query: string): Recognition | undefined {
  return recognized.get(query)
}
