import * as z from 'zod/mini'
import type { ArticleId } from '../../content-model/types'
import { COMPONENTS, FIXERS, WRITERS } from '../../content-model/enums'
import { asksFor, nearestCodes } from '../../text/codes'
import type { Found, Result } from '../search'
import { createMatcher, explain, marksOf, type Matcher } from '../reasons'
import type { Question, Reply } from './engine'

z.config({ jitless: true })

/** An article as the build writes it into the index. */
const indexedCard = z.object({
  id: z.pipe(
    z.string(),
    z.transform((id) => id as ArticleId),
  ),
  title: z.string(),
  summary: z.string(),
  codes: z.array(z.number()),
  messages: z.array(z.object({ text: z.string(), from: z.enum(WRITERS), by: z.optional(z.string()) })),
  component: z.optional(z.enum(COMPONENTS)),
  fixedBy: z.array(z.enum(FIXERS)),
})

export type IndexedCard = z.infer<typeof indexedCard>

/** @throws when another version of the site wrote the index */
export function readCard(text: string): IndexedCard {
  return z.parse(indexedCard, JSON.parse(text))
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
