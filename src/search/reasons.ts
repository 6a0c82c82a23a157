import * as m from '#words'
import { allWordings, whoWrites, type Author, type Message } from '../content-model/messages'
import type { InLanguage } from '../content-model/sections'
import type { Card } from '../content-model/types'
import { tokenize, withoutHoles, wordsIn, type Word } from '../text/analyze'
import { isMistyped } from '../text/distance'
import type { Range } from '../text/marks'

/** Why an article is among the results, in words a reader can check. */
export interface Why {
  label: string
  /** The text of the article that matches. */
  quote?: string
}

/** The words of the query in the texts of a result. */
export interface Marks {
  title: Range[]
  summary: Range[]
  quote: Range[]
}

/** One article of the answer, ready to draw. */
export interface Result extends Card {
  why: Why
  marks: Marks
}

/** What a reason can be found in. */
interface Explained extends Pick<Card, 'title' | 'summary'>, Pick<InLanguage, 'meanings' | 'shown'> {
  messages: Message[]
  aliases: readonly string[]
}

/** How distinctive a word is, from 0 to 1. */
export type WordWeight = (word: Word) => number

/** A text is quoted when its matched words carry this share of the weight of all. */
const MOSTLY = 0.6
/** The weight of a common word, so that a text made of such words can be quoted, too. */
const ANY_WORD = 0.15
/** A word this distinctive is worth a mention. */
const MENTIONED = 0.2
/** Below this a word is too common to mark: of 6,500 phrasings, some 3% have it, such as "and" and "with". */
const MARKED = 0.12
/** Letters at which a prefix counts as the word. */
const SHORTEST_START = 3

/** A single digit or letter is part of something else, such as the 2 in "2xx". */
const SHORTEST_MARK = 2

/** Whether a word is in the query, perhaps mistyped or unfinished. */
export type Matcher = (word: Word) => boolean

/** @param typing the last word of the query may be unfinished */
export function createMatcher(query: string, typing: boolean): Matcher {
  const words = wordsIn(query)
  const stems = new Set(words.map(({ stem }) => stem))
  const unfinished = typing ? words.at(-1)?.word : undefined
  const known = new Map<string, boolean>()
  const holds = ({ word, stem }: Word): boolean => {
    if (stems.has(stem)) return true
    if (/\d/.test(word)) return false
    if (unfinished && unfinished.length >= SHORTEST_START && word.startsWith(unfinished)) return true
    return words.some((typed) => isMistyped(typed.word, word))
  }
  return (word) => {
    const answer = known.get(word.word) ?? holds(word)
    known.set(word.word, answer)
    return answer
  }
}

/**
 * Explains a result: a message that is mostly in the query, then a code, then the title or an alias that is.
 *
 * @param codes those asked for that the article carries
 */
export function explain(article: Explained, codes: number[], matches: Matcher, weightOf: WordWeight): Why {
  const shareOf = (text: string) => matchedShare(text, matches, weightOf)
  const message = nearest(allWordings(article), ({ text }) => shareOf(text))
  if (message) return { label: matchOf(message), quote: message.text }
  if (codes.length > 0) return { label: m.search_why_codes({ count: codes.length, codes: codes.join(', ') }) }
  if (shareOf(article.title) >= MOSTLY) return { label: m.search_why_title() }
  const alias = nearest(article.aliases, shareOf)
  if (alias !== undefined) return { label: m.search_why_alias(), quote: alias }
  const isMentioned = wordsIn(`${article.title} ${article.summary}`).some(
    (word) => matches(word) && weightOf(word) >= MENTIONED,
  )
  return { label: isMentioned ? m.search_why_mentioned() : m.search_why_close() }
}

/** "Matches the message", or whose message it is: "Chrome and Edge write". The quote follows. */
function matchOf(author: Author): string {
  return author.from === 'service' ? m.search_why_message() : whoWrites(author)
}

/** The text of which most is in the query; of several, the one of which more is, then the longer one. */
function nearest<Text extends string | Message>(texts: readonly Text[], shareOf: (text: Text) => number) {
  let best: { text: Text; share: number } | undefined
  const lengthOf = (text: Text) => (typeof text === 'string' ? text : text.text).length
  for (const text of texts) {
    const share = shareOf(text)
    if (share < MOSTLY || (best && share < best.share)) continue
    if (!best || share > best.share || lengthOf(text) > lengthOf(best.text)) best = { text, share }
  }
  return best?.text
}

/** The share of a text's weight whose words are in the query, from 0 to 1; 0 for a number alone. */
function matchedShare(text: string, matches: Matcher, weightOf: WordWeight): number {
  let [matched, all] = [0, 0]
  for (const word of wordsIn(withoutHoles(text))) {
    // A code has a reason of its own.
    const weight = /^\d/.test(word.word) ? 0 : ANY_WORD + weightOf(word)
    all += weight
    if (matches(word)) matched += weight
  }
  return all === 0 ? 0 : matched / all
}

/** The distinctive words of a text that are in the query, as ranges, neighbors joined. */
export function findMarks(text: string, matches: Matcher, weightOf: WordWeight): Range[] {
  const ranges: Range[] = []
  for (const token of tokenize(text)) {
    if (token.word.length < SHORTEST_MARK || !matches(token) || weightOf(token) < MARKED) continue
    const last = ranges.at(-1)
    if (last && text.slice(last[1], token.start).trim() === '') last[1] = token.end
    else ranges.push([token.start, token.end])
  }
  return ranges
}

/** What is shown of an article for a query: why it is there, and the marks of all texts; see `explain`. */
export function resultOf(article: Card & Explained, carried: number[], matches: Matcher, weightOf: WordWeight): Result {
  const { id, title, summary, codes } = article
  const why = explain(article, carried, matches, weightOf)
  const mark = (text = '') => findMarks(text, matches, weightOf)
  return {
    id,
    title,
    summary,
    codes,
    why,
    marks: { title: mark(title), summary: mark(summary), quote: mark(why.quote) },
  }
}
