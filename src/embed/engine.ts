import type { ArticleId } from '../content-model/types'
import { splitAtMarks } from '../text/split-marks'
import { prepareSearchIn, type Result } from '../search/search'
import { readIndex } from './read-index'

export { toAddressQuery } from '../search/address-query'

/** A piece of a text, marked when the query found it. */
export type Piece = ReturnType<typeof splitAtMarks>[number]

/** One line of the list below the field. */
export interface Suggestion {
  id: ArticleId
  title: Piece[]
  /** Why it is there. */
  why: Piece[]
}

export interface Suggestions {
  /** The best of them. */
  shown: Suggestion[]
  /** How many articles match in all. */
  count: number
}

/** @param text what was typed so far, the last word perhaps unfinished */
export type Suggest = (text: string) => Suggestions

const MOST_SHOWN = 6

/**
 * The app's own search over the published index.
 *
 * @param index what `embed/index.json` holds
 * @throws when it cannot be read
 */
export async function createSuggest(index: unknown): Promise<Suggest> {
  const search = await prepareSearchIn(readIndex(index))
  return (text) => {
    const { results } = search.find(text, true)
    return { shown: results.slice(0, MOST_SHOWN).map(toSuggestion), count: results.length }
  }
}

function toSuggestion({ id, title, why, marks }: Result): Suggestion {
  const quote = why.quote === undefined ? [] : [plain(' “'), ...splitAtMarks(why.quote, marks.quote), plain('”')]
  return { id, title: splitAtMarks(title, marks.title), why: [plain(why.label), ...quote] }
}

function plain(text: string): Piece {
  return { text, isMarked: false }
}
