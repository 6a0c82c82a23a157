import * as v from 'valibot'
import type { Filters } from '../../content-model/filters'
import type { ArticleId, Vocabulary } from '../../content-model/types'
import { COMPONENTS, FIXERS, WRITERS } from '../../content-model/enums'
import { tokenize, withoutHoles, wordsIn } from '../../text/analyze'
import { asksFor, missingCodes, readCodes, spellInDigits } from '../../text/codes'
import type { Found } from '../search'
import { createMatcher, resultOf } from '../reasons'
import type { Question, Reply } from './engine'

/** An article as the build writes it into the index. */
const indexedCard = v.object({
  id: v.pipe(
    v.string(),
    v.transform((id) => id as ArticleId),
  ),
  title: v.string(),
  summary: v.string(),
  codes: v.array(v.number()),
  messages: v.array(v.object({ text: v.string(), from: v.picklist(WRITERS), by: v.optional(v.string()) })),
  component: v.optional(v.picklist(COMPONENTS)),
  fixedBy: v.array(v.picklist(FIXERS)),
})

export type IndexedCard = v.InferOutput<typeof indexedCard>

/** @throws when another version of the site wrote the index */
export function readCard(text: string): IndexedCard {
  return v.parse(indexedCard, JSON.parse(text))
}

/** What is shown for a reply: why each article is there, and the codes that none carries. */
export function toFound({ known }: Reply, cards: IndexedCard[], { words, asked }: Question): Found {
  const matches = createMatcher(words.flat().join(' '), false)
  return {
    results: cards.map((card) => {
      const carried = card.codes.filter((code) => asksFor(asked, code))
      return resultOf({ ...card, aliases: [] }, carried, matches, weightOf)
    }),
    guesses: [],
    missing: missingCodes(asked, known),
  }
}

/** The index in parts does not say how rare a word is. */
const weightOf = () => 1

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
