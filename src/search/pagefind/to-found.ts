import * as v from 'valibot'
import type { ArticleId } from '../../content-model/types'
import { COMPONENTS, FIXERS, WRITERS } from '../../content-model/enums'
import { asksFor, nearestCodes } from '../../text/codes'
import type { Found, Result } from '../search'
import { createMatcher, explain, marksOf, type Matcher } from '../reasons'
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
    results: cards.map((card) => toResult(card, matches, asked)),
    guesses: [],
    missing: asked.codes
      .filter((code) => code >= 400 && !known.includes(code))
      .map((code) => ({ code, nearest: nearestCodes(code, known) })),
  }
}

/** The index in parts does not say how rare a word is. */
const weightOf = () => 1

function toResult(card: IndexedCard, matches: Matcher, asked: Question['asked']): Result {
  const { id, title, summary, codes } = card
  const carried = codes.filter((code) => asksFor({ ...asked, rest: '' }, code))
  const explained = { ...card, aliases: [] }
  const why = explain(explained, carried, matches, weightOf)
  return { id, title, summary, codes, why, marks: marksOf(explained, why, matches, weightOf) }
}
