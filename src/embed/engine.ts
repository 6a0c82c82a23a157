import type { ArticleId } from '../content-model/types'
import { splitAtMarks } from '../text/marks'
import { prepareSearchIn } from '../search/search'
import { suggestedOf, type Suggestion as Suggested } from '../search/suggested'
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
  /** The best of them: results, or guesses when nothing is sure. */
  shown: Suggestion[]
  /** How many there are in all. */
  count: number
  isSure: boolean
}

/** @param text what was typed so far, the last word perhaps unfinished */
export type Suggest = (text: string) => Suggestions

/**
 * The app's own search over the published index, without Fuse.
 *
 * @param index the content of `embed/index.json`
 * @throws when it cannot be read
 */
export async function createSuggest(index: unknown): Promise<Suggest> {
  const { entries, data } = readIndex(index)
  const search = await prepareSearchIn(entries, data)
  return (text) => {
    const { shown, ...rest } = suggestedOf(search.find(text, true))
    return { ...rest, shown: shown.map(toSuggestion) }
  }
}

function toSuggestion({ id, title, why, marks }: Suggested): Suggestion {
  const quote = why.quote === undefined ? [] : [plain(' “'), ...splitAtMarks(why.quote, marks.quote), plain('”')]
  return { id, title: splitAtMarks(title, marks.title), why: [plain(why.label), ...quote] }
}

function plain(text: string): Piece {
  return { text, isMarked: false }
}
