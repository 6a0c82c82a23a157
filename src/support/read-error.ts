import type { ArticleId, Entry } from '../content-model/types'
import type { Recognition } from '../paste/recognize'
import { maskSecrets } from '../paste/secrets'
import type { FieldValues } from './fields'
import { readCall } from './read-call'

/** The values read from a pasted error. */
export interface ReadError {
  values: FieldValues
  /** The best matching article. */
  article?: ArticleId
}

export const NOTHING_READ: ReadError = { values: {} }

/** In characters. More than any useful error; whole log files belong in an attachment. */
const MAX_LENGTH = 100_000

/** A pasted text with secrets hidden, cut to the maximum length. Only this version is shown and kept in memory. */
export function maskPaste(text: string): string {
  return maskSecrets(text.slice(0, MAX_LENGTH).replaceAll(/\r\n?/g, '\n')).text
}

/**
 * Reads the field values of an API case from a pasted error. When the recognition code cannot be loaded, the values that
 * need no recognition are still read.
 *
 * @param text from `maskPaste`
 */
export async function readError(text: string, entries: Entry[]): Promise<ReadError> {
  if (text.trim() === '') return NOTHING_READ
  const call = readCall(text)
  try {
    const { recognize } = await import('../paste/recognize')
    return combine(call, recognize(text, entries, new Date()))
  } catch {
    return { values: { message: call.responseBody ? '' : text.trim(), ...call } }
  }
}

/** The message alone when there is a response body, else the cleaned text as a whole. */
function combine(call: FieldValues, found: Recognition): ReadError {
  const message = call.responseBody ? found.message : found.cleaned
  return {
    values: { responseStatus: found.code?.toString(), message, ...call },
    article: found.articles[0]?.id,
  }
}
