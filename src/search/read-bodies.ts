import type { ArticleId, Vocabulary } from '../content-model/types'
import { withoutHoles, wordsIn } from '../text/analyze'
import { listTerms, type ReadBodies } from './bodies'
import { createLexicon, termsOf } from './lexicon'
import { textsOf } from './read-entry'
import type { SearchedEntry } from './read-entry'
import { atOnce } from '../text/slices'

interface Catalogue {
  entries: SearchedEntry[]
  /** The words of each body, by article id. */
  texts: Record<ArticleId, string>
  vocabulary: Vocabulary
  product: string
}

/** Reads the bodies when the site is built, so that no browser has to load or read them to search. */
export function readBodies({ entries, texts, vocabulary, product }: Catalogue): ReadBodies {
  const bodies = entries.map(({ id }) => wordsIn(texts[id] ?? ''))
  const short = entries.flatMap(textsOf).flatMap(({ text }) => wordsIn(withoutHoles(text)))
  const written = [...new Set([...short, ...bodies.flat()].map(({ word }) => word))].toSorted()
  const lexicon = createLexicon(vocabulary, product, written)
  const numbers = new Map(atOnce(listTerms(written, vocabulary)).map((term, number) => [term, number]))
  return {
    words: written.join(' '),
    bodies: bodies.map((words) => {
      const found = new Set(termsOf(lexicon, words).flatMap((terms) => terms.map((term) => numbers.get(term) ?? 0)))
      return toSteps([...found].toSorted((a, b) => a - b))
    }),
  }
}

function toSteps(numbers: number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
}
