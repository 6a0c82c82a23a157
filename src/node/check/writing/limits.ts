import type { Audience } from '../../../content-model/types'

/** The rules of docs/writing.md in numbers. */
export const WORDS_IN_SENTENCE = 25
export const WORDS_ON_AVERAGE = 15
/** Highest American school grade at which the words for a reader may be read. */
export const GRADES: Record<Audience, number> = { user: 8, admin: 8, developer: 11 }
/** Wordings that a searcher may type: with fewer, an article is found by its own words alone. */
export const FEWEST_ALIASES = 4
