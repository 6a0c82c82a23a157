import type { Filters } from '../../content-model/filters'
import type { Vocabulary } from '../../content-model/types'
import { tokenize, withoutHoles, wordsIn } from '../../text/analyze'
import { readCodes, spellInDigits } from '../../text/codes'
import type { Question } from './engine'

/** A longer prefix separates no two texts that a shorter one does not. */
const LONGEST_WHOLE = 60
/** Each is a search of its own when few articles match what was typed. */
const MOST_MEANINGS = 4

/** Reads what was typed: the codes it names, and the words that matter with those that mean the same. */
export function createReader({ stop, same }: Pick<Vocabulary, 'stop' | 'same'>, product: string) {
  const small = new Set([...stop, product].flatMap((line) => wordsIn(line).map(({ word }) => word)))
  const meanings = new Map<string, string[]>()
  for (const group of same) {
    const words = group.flatMap((member) => (/\s/.test(member) ? [] : wordsIn(member).map(({ word }) => word)))
    for (const word of words) if (!meanings.has(word)) meanings.set(word, words)
  }
  return (query: string, { audience, kind }: Filters = {}): Question => {
    const { codes, ranges, rest } = readCodes(spellInDigits(query))
    const words = [...new Set(tokenize(rest).map(({ word }) => word))].filter(
      (word) => word.length > 1 && !small.has(word) && !codes.includes(Number(word)),
    )
    const withMeanings = words.map((word) =>
      [...new Set([word, ...(meanings.get(word) ?? [])])].slice(0, MOST_MEANINGS),
    )
    return { words: withMeanings, whole: wholeOf(query), asked: { codes, ranges }, filters: { audience, kind } }
  }
}

/**
 * A title, a message or a query as one word, such as `permissiondeniedsorry`. The engine ranks articles by how often
 * words stand in them, whatever their order; as one word of the index, what an article is called is found as a whole,
 * and by its beginning.
 *
 * @returns empty for a single word, which the engine finds by itself
 */
export function wholeOf(text: string): string {
  const words = tokenize(withoutHoles(text)).map(({ word }) => word)
  return words.length < 2 ? '' : words.join('').slice(0, LONGEST_WHOLE)
}
