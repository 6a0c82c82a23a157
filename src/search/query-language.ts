import languages from 'virtual:language-words'
import { wordsIn } from '../text/analyze'

const known = languages.map(({ code, words }) => ({ code, words: new Set(wordsIn(words).map(({ word }) => word)) }))

/**
 * The language of the site in which somebody asks: the one with the most telling words in the query. Nothing where none
 * has more than the others.
 */
export function languageOf(query: string): string | undefined {
  const words = wordsIn(query)
  const counts = known.map(({ code, words: own }) => ({
    code,
    count: words.filter(({ word }) => own.has(word)).length,
  }))
  const [first, second] = counts.toSorted((a, b) => b.count - a.count)
  return first && first.count > (second?.count ?? 0) ? first.code : undefined
}
