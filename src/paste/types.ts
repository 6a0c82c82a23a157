import type { Author } from '../content-model/messages'
import type { ArticleId } from '../content-model/types'

export type PasteKind =
  'url' | 'response' | 'headers' | 'json' | 'oauth' | 'log' | 'page' | 'client' | 'text' | 'nothing'

/** When to try again, according to the pasted headers. */
export interface RetryHint {
  at: Date
  /** From now; 0 when the time has passed. */
  seconds: number
  source: 'Retry-After' | 'X-Rate-Limit-Reset'
  /** The sentence in three pieces, so that the time can have its own element. */
  sentence: { before: string; time: string; after: string }
}

/** A repaired address of the product. Shown as text, never as a link. */
export interface RepairedLink {
  repaired: string
  /** One phrase for each change; empty when the address was intact. */
  changes: string[]
  /** Such as `production` or `sandbox`; missing for a page that only informs. */
  environment?: string
  /** The end is missing and cannot be repaired. */
  cutOff?: boolean
}

export interface FoundArticle {
  id: ArticleId
  /** Such as `403 in the response`. */
  why: string
}

/** The maker of a pasted error that is not the product's. */
export interface FoundMaker {
  name: string
  /** Who wrote it and what to do, in two short sentences. */
  advice: string
  article?: ArticleId
  /** No maker in particular: the text only looks unlike the product's. */
  isUnnamed?: boolean
}

/** What a pasted text is, and what to do about it. Contains no secret that masking recognizes. */
export interface Recognition {
  kind: PasteKind
  code?: number
  message?: string
  /** The identifier of the error, such as `WORKFLOW_CONFLICT` or `invalid_grant`. */
  reason?: string
  /** Who wrote it, if not the product. */
  maker?: FoundMaker
  /** The name of the program that relayed the product's error. */
  through?: string
  /** The maker was recognized by more than its name: by a code, words, fields or an address that are its own. */
  isMakerSure?: boolean
  /** The words by which the maker or the program was recognized. */
  makerMark?: string
  /** A second known message, weaker than the first. */
  also?: string
  /** Who writes the message or the identifier, if an article says so. */
  author?: Author
  /** The fields that the message complains about. */
  fields?: string[]
  /** Best first. */
  articles: FoundArticle[]
  retry?: RetryHint
  link?: RepairedLink
  next: string
  /** What was ignored, one phrase each. */
  ignored: string[]
  masked: number
  /** The masked text without stack traces, shortened for showing. */
  cleaned: string
}

export interface CodeClue {
  code: number
  /** How it was found, such as `403 in the response`. */
  why: string
}

/** What one reader found. */
export interface Clues {
  codes: CodeClue[]
  /** Texts found where an error message belongs. */
  messages: string[]
  reasons: string[]
  fields: string[]
}

export function noClues(): Clues {
  return { codes: [], messages: [], reasons: [], fields: [] }
}
