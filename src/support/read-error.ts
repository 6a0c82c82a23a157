import type { ArticleId, Entry } from '../content-model/types'
import type { Recognition } from '../paste/recognize'
import { maskSecrets } from '../paste/secrets'
import type { Values } from './fields'
import { readCall } from './read-call'

/** What a pasted error gave. */
export interface ReadError {
  values: Values
  /** The article that answers it best. */
  article?: ArticleId
}

export const NOTHING_READ: ReadError = { values: {} }

/** Longer than any error that helps; a whole log file belongs into an attachment. */
const LONGEST = 100_000

/** A pasted text as it may be shown and kept while the page is open. */
export function safePaste(text: string): string {
  return maskSecrets(text.slice(0, LONGEST).replaceAll(/\r\n?/g, '\n')).text
}

/**
 * Fills the lines of an API case from a pasted error. Where the code for recognizing cannot be fetched, what
 * stands in the text plainly is read all the same.
 *
 * @param text as `safePaste` gives it
 */
export async function readError(text: string, entries: Entry[]): Promise<ReadError> {
  if (text.trim() === '') return NOTHING_READ
  const call = readCall(text)
  try {
    const { recognize } = await import('../paste/recognize')
    return join(call, recognize(text, entries, new Date()))
  } catch {
    return { values: { message: call.responseBody ? '' : text.trim(), ...call } }
  }
}

/** A text without a body is handed over as it came; beside a body, its message is enough. */
function join(call: Values, found: Recognition): ReadError {
  const message = call.responseBody ? found.message : found.cleaned
  return {
    values: { responseStatus: found.code?.toString(), message, ...call },
    article: found.articles[0]?.id,
  }
}
