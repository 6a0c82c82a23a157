import type { ArticleId } from '../content-model/types'
import { wordsIn } from '../text/analyze'
import type { Query } from './query'
import type { Ranked } from './rank'
import type { Phrase, SearchIndex } from './search-index'

/** How much of a title or an alias a query has to be. */
const MOSTLY = 0.6
const FEWEST_WORDS = 3
const MOST_RESULTS = 3

/** Whether a query is made of words alone that tell nothing each, such as "is it just me". */
export function isSmallTalk({ slots, asked }: Query): boolean {
  return slots.length === 0 && asked.codes.length + asked.ranges.length === 0
}

/**
 * The articles with a title or an alias that says the same, word for word. Nothing else could tell what is meant.
 *
 * @param accepts leaves out the articles it does not accept
 */
export function findBySmallWords(index: SearchIndex, text: string, accepts: (id: ArticleId) => boolean): Ranked[] {
  const typed = wordsOf(text)
  if (typed.length < FEWEST_WORDS) return []
  const best = new Map<number, Ranked>()
  for (const phrase of index.phrases) {
    const score = shareOf(typed, text.length, phrase)
    const entry = index.entries[phrase.entry]
    if (score < MOSTLY || score <= (best.get(phrase.entry)?.score ?? 0) || !entry || !accepts(entry.id)) continue
    best.set(phrase.entry, {
      entry: phrase.entry,
      codes: [],
      score,
      phrase: { phrase, ofQuery: 1, ofPhrase: score, namesTask: false, score },
    })
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.entry - b.entry).slice(0, MOST_RESULTS)
}

/** The share of a phrase that the typed words are, where they stand in it side by side; else 0. */
function shareOf(typed: string[], length: number, { kind, text }: Phrase): number {
  if ((kind !== 'title' && kind !== 'alias') || text.length * MOSTLY * MOSTLY > length) return 0
  const words = wordsOf(text)
  return ` ${words.join(' ')} `.includes(` ${typed.join(' ')} `) ? typed.length / words.length : 0
}

function wordsOf(text: string): string[] {
  return wordsIn(text).map(({ word }) => word)
}
