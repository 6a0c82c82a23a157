import type { Vocabulary } from '../content-model/types'
import { wordsIn } from '../text/analyze'
import { groupTerm } from './lexicon'
import type { Steps } from '../text/slices'
import { stem } from '../text/stem'

const WORDS_OF_A_STEP = 500

/** What the search needs of the bodies, read when the site is built: bodies are long, and nothing of them is shown. */
export interface ReadBodies {
  /** All words of the catalogue, sorted, with a space between two. */
  words: string
  /** The terms of each body, in the order of the entries: steps from one to the next in the list of `listTerms`. */
  bodies: number[][]
}

/**
 * All terms under which anything can be found: the same list wherever it is made of the same words, so that a
 * number can stand for a term.
 */
export function* listTerms(words: string[], { same }: Vocabulary): Steps<string[]> {
  const meant = wordsIn(same.flat().join(' ')).map(({ word }) => word)
  const stems = new Set<string>()
  for (const [number, word] of [...words, ...meant].entries()) {
    stems.add(stem(word))
    if (number % WORDS_OF_A_STEP === 0) yield
  }
  return [...stems, ...same.map((_, group) => groupTerm(group))]
}

/** @param steps as `ReadBodies` holds them */
export function followSteps(steps: number[], terms: string[]): string[] {
  let at = 0
  return steps.map((step) => {
    at += step
    return terms[at] ?? ''
  })
}
