import { fold } from '../text/plain'
import { allWordings, type Author } from '../content-model/messages'
import type { Entry } from '../content-model/types'

/** A message, title or alias of an article, prepared for matching. */
export interface Phrase {
  entry: number
  kind: 'message' | 'alias'
  text: string
  /** Who writes it; missing for a title or an alias. */
  author?: Author
  words: string[]
  weights: number[]
  total: number
  holes: number
  /** Status codes in its text. */
  codes: number[]
  /** How many words are informative. */
  informative: number
}

interface Identifier {
  entry: number
  text: string
  author: Author
}

/** The phrases of all articles with their indexes, compiled once for a catalogue. */
export interface Phrasebook {
  phrases: Phrase[]
  /** Word → the phrases that have it, with its position. */
  postings: ReadonlyMap<string, { phrase: number; at: number }[]>
  /** Identifiers such as `WORKFLOW_CONFLICT`, in one spelling → the articles that have them. */
  identifiers: ReadonlyMap<string, Identifier[]>
  /** Inverse document frequency of a word: the rarer, the higher; highest for one that no article has. */
  weightOf: (word: string) => number
  /** First letter and length → words, for finding the one that was mistyped. */
  buckets: ReadonlyMap<string, string[]>
}

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*(?:(?:_|::|\.)[A-Za-z0-9]+)*$/
const HOLE = /\{[^{}]*\}/g
const SHORTEST_SENTENCE = 5
const books = new WeakMap<Entry[], Phrasebook>()

/** The phrasebook of a catalogue; takes a few milliseconds the first time and is then remembered. */
export function phrasebookOf(entries: Entry[]): Phrasebook {
  const book = books.get(entries) ?? compile(entries)
  books.set(entries, book)
  return book
}

function compile(entries: Entry[]): Phrasebook {
  const drafts = entries.flatMap(draftsOf)
  const weightOf = weigher(drafts, entries.length)
  const phrases = drafts.map((draft) => weigh(draft, weightOf))
  const postings = new Map<string, { phrase: number; at: number }[]>()
  phrases.forEach(({ words }, phrase) =>
    words.forEach((word, at) => postings.set(word, [...(postings.get(word) ?? []), { phrase, at }])),
  )
  return { phrases, postings, identifiers: identifiersOf(entries), weightOf, buckets: toBuckets(postings.keys()) }
}

type Draft = Pick<Phrase, 'entry' | 'kind' | 'text' | 'author' | 'words' | 'holes' | 'codes'>

function draftsOf(article: Entry, entry: number): Draft[] {
  const { collection, title, aliases } = article
  const seen = allWordings(article).map(({ text, ...author }) => ({ text, author }))
  // A title that is also a message has the same author.
  const named = { text: title, author: seen.find(({ text }) => text === title.replace(/^"|"$/g, ''))?.author }
  const quoted = collection === 'errors' ? [named, ...seen] : seen
  const other = collection === 'errors' ? aliases : [title, ...aliases]
  return [
    ...quoted.flatMap(({ text, author }) =>
      withSentence(text).map((words) => ({ ...toDraft(entry, 'message', text, words), author })),
    ),
    ...other.map((text) => toDraft(entry, 'alias', text, text)),
  ].filter(({ words }) => words.length > 0)
}

/** A message, and its first sentence, because people often paste only that. */
function withSentence(text: string): string[] {
  // Identifiers are compared as a whole, see `identifiersOf`.
  if (text.startsWith('{"') || /^\w+(?:_|::)\w+$/.test(text)) return []
  const [, first = ''] = /^(.{20,}?[.!?])\s+\S/.exec(text) ?? []
  return wordsOf(first).length >= SHORTEST_SENTENCE ? [text, first] : [text]
}

function toDraft(entry: number, kind: Phrase['kind'], text: string, part: string): Draft {
  const codes = wordsOf(text)
    .filter((word) => /^[1-5]\d\d$/.test(word))
    .map(Number)
  return { entry, kind, text, codes, words: wordsOf(part.replace(HOLE, ' ')), holes: part.match(HOLE)?.length ?? 0 }
}

function weigher(drafts: Draft[], entries: number): (word: string) => number {
  const holders = new Map<string, Set<number>>()
  for (const { words, entry } of drafts)
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(entry))
  return (word) => Math.log(1 + entries / ((holders.get(word)?.size ?? 0) + 0.5)) * (isWeak(word) ? 0.15 : 1)
}

function weigh(draft: Draft, weightOf: (word: string) => number): Phrase {
  const weights = draft.words.map(weightOf)
  return {
    ...draft,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    informative: draft.words.filter((word) => !isWeak(word)).length,
  }
}

function identifiersOf(entries: Entry[]): Phrasebook['identifiers'] {
  const found = new Map<string, Identifier[]>()
  entries.forEach(({ messages }, entry) => {
    const texts = messages.flatMap(({ text, ...author }) => identifiersIn(text).map((word) => ({ text: word, author })))
    for (const { text, author } of texts.filter((one) => IDENTIFIER.test(one.text))) {
      const word = sameSpelling(text)
      const known = found.get(word) ?? []
      if (!known.some((one) => one.entry === entry)) found.set(word, [...known, { entry, text, author }])
    }
  })
  return found
}

function identifiersIn(text: string): string[] {
  return text.startsWith('{"') ? (text.match(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g) ?? []) : [text]
}

function toBuckets(words: Iterable<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>()
  for (const word of words) {
    const bucket = `${word.charAt(0)}${word.length}`
    if (word.length > 3 && !/\d/.test(word)) buckets.set(bucket, [...(buckets.get(bucket) ?? []), word])
  }
  return buckets
}

const WORD = /[\p{L}\p{N}]+/gu

/** The folded words of a text. Apostrophes are removed, so that "can't" and "cant" are one word. */
export function wordsOf(text: string, most = Infinity): string[] {
  const words: string[] = []
  for (const match of fold(text.replace(/['`´]/g, '')).matchAll(WORD)) {
    words.push(match[0])
    if (words.length >= most) break
  }
  return words
}

const WEAK = new Set(
  'a an and are as at be been by but can cannot could did do does for from had has have i if in into is it its may me my no not of on or our so some such that the their them then there these they this to too us was we were what when which who will with would you your de la el los las le les du des en un une que est o os da do em se ao'.split(
    ' ',
  ),
)

/** Whether a word is in any sentence and says little about it. */
export function isWeak(word: string): boolean {
  return WEAK.has(word) || word.length < 2
}

/** One spelling for an identifier: `ACCESS_DENIED`, `AccessDenied`, `access-denied` and `Access denied` are the same. */
export function sameSpelling(word: string): string {
  return word
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '')
}
