import * as z from 'zod/mini'
import type { ArticleId } from '../../content-model/types'
import { COMPONENTS, FIXERS, WRITERS } from '../../content-model/enums'
import { fold, tokenize } from '../../text/analyze'
import { asksFor, nearestCodes } from '../../text/codes'
import type { Found, Result } from '../search'
import type { Range } from '../../text/split-marks'
import { matchOf, type Why } from '../why'
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

/** @throws when the index holds what another version of the site wrote */
export function readCard(text: string): IndexedCard {
  return z.parse(indexedCard, JSON.parse(text))
}

/** What is shown for a reply: why each article is there, and the codes that none carries. */
export function toFound({ known }: Reply, cards: IndexedCard[], { words, asked }: Question): Found {
  const stems = new Set(words.flat().flatMap((word) => tokenize(word).map(({ stem }) => stem)))
  return {
    results: cards.map((card) => toResult(card, stems, asked)),
    missing: asked.codes
      .filter((code) => code >= 400 && !known.includes(code))
      .map((code) => ({ code, nearest: nearestCodes(code, known) })),
    near: [],
  }
}

function toResult(card: IndexedCard, stems: ReadonlySet<string>, asked: Question['asked']): Result {
  const { id, title, summary, codes } = card
  const why = whyOf(card, stems, asked)
  const mark = (text: string) => marksIn(text, stems)
  const marks = { title: mark(title), summary: mark(summary), quote: mark(why.quote ?? '') }
  return { id, title, summary, codes, why, marks }
}

/** A message or title counts as matched when most of its words stand in the query. */
const MOSTLY = 0.6

function whyOf({ title, messages, codes }: IndexedCard, stems: ReadonlySet<string>, asked: Question['asked']): Why {
  const seen = messages.find(({ text }) => shareOf(text, stems) >= MOSTLY)
  if (seen) return { label: matchOf(seen), quote: seen.text }
  const carried = codes.filter((code) => asksFor({ ...asked, rest: '' }, code))
  if (carried.length > 0) return { label: `Matches the code${carried.length > 1 ? 's' : ''} ${carried.join(', ')}` }
  return { label: shareOf(title, stems) >= MOSTLY ? 'Matches the title' : 'Mentions your words' }
}

function shareOf(text: string, stems: ReadonlySet<string>): number {
  const own = tokenize(fold(text))
  return own.length === 0 ? 0 : own.filter(({ stem }) => stems.has(stem)).length / own.length
}

function marksIn(text: string, stems: ReadonlySet<string>): Range[] {
  return tokenize(text)
    .filter(({ stem }) => stems.has(stem))
    .map(({ start, end }) => [start, end])
}
