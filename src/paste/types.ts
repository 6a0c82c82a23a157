import type { Author } from '../content-model/messages'
import type { ArticleId } from '../content-model/types'

export type PasteKind =
  'url' | 'response' | 'headers' | 'json' | 'oauth' | 'log' | 'page' | 'client' | 'text' | 'nothing'

/** When to try again, as the pasted headers say. */
export interface RetryHint {
  at: Date
  /** Seconds from now; 0 when the moment has passed. */
  seconds: number
  source: 'Retry-After' | 'X-Rate-Limit-Reset'
  /** The sentence in three pieces, so that the time can stand in an element of its own. */
  sentence: { before: string; time: string; after: string }
}

/** An address of the product, repaired. Text only: it is never opened. */
export interface MendedLink {
  repaired: string
  /** What was changed, one phrase each; empty when the address was whole. */
  changes: string[]
  /** Such as `production` or `sandbox`; missing for a page that only informs. */
  environment?: string
  /** The end is missing, and only the sender knows it. */
  cutOff?: boolean
}

export interface FoundArticle {
  id: ArticleId
  /** Such as `403 in the response`. */
  why: string
}

/** Another maker whose error was pasted. */
export interface FoundMaker {
  name: string
  /** Whose words they are and what to do, in two short sentences. */
  advice: string
  article?: ArticleId
}

/** What a pasted text is, and what to do with it. Holds no secret that could be seen in the text. */
export interface Recognition {
  kind: PasteKind
  code?: number
  message?: string
  /** A machine's word for the error, such as `WORKFLOW_CONFLICT` or `invalid_grant`. */
  reason?: string
  /** Who wrote it, when that is not the product. */
  maker?: FoundMaker
  /** The name of the program that passed the product's error on. */
  through?: string
  /** A second known message, less telling than the first. */
  also?: string
  /** Whose words the message or the reason is, where an article knows. */
  author?: Author
  /** The fields that the message complains about. */
  fields?: string[]
  /** Best first. */
  articles: FoundArticle[]
  retry?: RetryHint
  link?: MendedLink
  next: string
  /** What was left out, in words. */
  ignored: string[]
  masked: number
  /** The masked text, without stack traces, short enough to show. */
  cleaned: string
}

export interface CodeClue {
  code: number
  /** Where it stood, such as `in the response`. */
  where: string
}

/** What the readers of one text found, in the order of trust. */
export interface Clues {
  codes: CodeClue[]
  /** Texts that stood where an error message stands. */
  messages: string[]
  reasons: string[]
  fields: string[]
}

export function noClues(): Clues {
  return { codes: [], messages: [], reasons: [], fields: [] }
}
