import type { Filters } from '../../content-model/filters'
import type { Vocabulary } from '../../content-model/types'
import { tokenize, wordsIn } from '../../text/analyze'
import { readCodes, spellInDigits } from '../../text/codes'
import type { Question } from './engine'
import { wholeOf } from './whole'

/** Each is a search of its own when few articles hold what was typed. */
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
