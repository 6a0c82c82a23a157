import { withoutAmounts } from './amounts'
import { tokenize, wordsIn, type Token } from '../text/analyze'
import { readCodes, spellInDigits, type CodesAsked } from '../text/codes'
import { readPlaces, type Place } from './lexicon'
import { FIELD } from './read-entry'
import { informationOf, type SearchIndex } from './search-index'

/** One word of a query that matters, and the terms of the index that answer it. */
export interface Slot {
  word: string
  /** How much the word tells: most when no article has it. */
  weight: number
  /** Term → how well it stands for the word, 1 for the word itself. */
  terms: ReadonlyMap<string, number>
  isTask: boolean
  /** No article holds it in any form. */
  isUnknown: boolean
}

export interface Query {
  asked: CodesAsked
  /** The words that matter, each once. */
  slots: Slot[]
  /** The terms of all words that matter, in the order they were typed. */
  words: ReadonlyMap<string, number>[]
  /** Something went wrong for who asks: there is a code or a word of trouble. */
  isTrouble: boolean
  /** An address stands in it, perhaps that of a page an article quotes. */
  hasAddress: boolean
}

/** How well a term stands for what was typed. */
const QUALITY = { same: 0.85, completed: 0.8, edits: [1, 0.85, 0.7] }

/** A paste beyond this adds nothing to what is recognised, only time. */
const LONGEST = 4000
const MOST_SLOTS = 120
const SHORTEST_START = 3
/** A word cut short in the middle of a query is cut to this: "perm den". */
const LONGEST_SHORT = 4

/** Who quotes a number means that number. */
const NUMBERS_TELL = 1.25

/** "50" on the way to 503 asks for all that begin so, and so does a first digit alone. */
const UNFINISHED_CODE = /(?<![\p{L}\p{N}.])([1-5]\d)$/u
const FIRST_DIGIT = /^\s*([1-5])$/

const ADDRESS = /[a-z]\.[a-z]{2,}\//i

interface Spelled {
  token: Token
  quality: number
}

/**
 * Reads what was typed or pasted.
 *
 * @param typing the last word may be unfinished
 */
export function readQuery(index: SearchIndex, input: string, typing = false): Query {
  const given = readAddresses(index, input.slice(0, LONGEST))
  const text = isErrand(index, given) ? withoutAmounts(given) : given
  const asked = readCodes(
    spellInDigits(typing ? text.replace(FIRST_DIGIT, '$1xx').replace(UNFINISHED_CODE, '$1x') : text),
  )
  const spelled = correct(index, tokenize(asked.rest).filter(isTelling(index)))
  const unfinished = typing && /\p{L}$/u.test(asked.rest) ? spelled.at(-1)?.token : undefined
  const quality = new Map(spelled.map(({ token, quality }) => [token, quality]))
  const all = readPlaces(index.lexicon, [...quality.keys()])
    .slice(0, MOST_SLOTS)
    .map((place) => {
      const isOpen = place.token === unfinished || !index.speller.knows(place.token.word)
      return { key: place.terms[0], slot: toSlot(index, place, quality.get(place.token) ?? 1, isOpen) }
    })
  const slots = [...new Map(all.map(({ key, slot }) => [key, slot])).values()]
  const { trouble } = index.lexicon
  const terms = [...spelled.map(({ token }) => token.stem), ...slots.flatMap((slot) => [...slot.terms.keys()])]
  const isTrouble = asked.codes.length + asked.ranges.length > 0 || terms.some((term) => trouble.has(term))
  return { asked, slots, words: all.map(({ slot }) => slot.terms), isTrouble, hasAddress: ADDRESS.test(asked.rest) }
}

/** Who does a task and tells of no trouble counts things with numbers; who is in trouble may name a code with them. */
function isErrand({ lexicon }: SearchIndex, text: string): boolean {
  const words = wordsIn(text)
  return words.some(({ stem }) => lexicon.tasks.has(stem)) && !words.some(({ stem }) => lexicon.trouble.has(stem))
}

/** The address of a page of the product says nothing by its words; that somebody pastes it does. */
function readAddresses({ addresses, address }: SearchIndex, text: string): string {
  return text.replace(addresses, ` ${address} `)
}

/**
 * Numbers of records, dates and amounts say nothing unless an article names them, single letters never.
 * Codes have three digits.
 */
function isTelling({ fieldsOf }: SearchIndex): (token: Token) => boolean {
  return ({ word }) =>
    !/^(?:\p{L}$|\d)/u.test(word) || /^[1-5]\d\d$/.test(word) || (/^\d/.test(word) && fieldsOf.has(word))
}

function isKnown({ fieldsOf, lexicon, speller }: SearchIndex, { word, stem }: Token): boolean {
  return fieldsOf.has(stem) || lexicon.stop.has(word) || speller.knows(word)
}

/** "maint" is no mistyped "main". */
function startsKnown({ speller }: SearchIndex, { word }: Token): boolean {
  return word.length > SHORTEST_START && speller.complete(word).length > 0
}

/** Puts the nearest known word in place of an unknown one; the commonest where several are as near. */
function correct(index: SearchIndex, tokens: Token[]): Spelled[] {
  const last = tokens.at(-1)
  const isShort = (token: Token) => token === last || token.word.length <= LONGEST_SHORT
  const isMistyped = (token: Token) => !isKnown(index, token) && !(isShort(token) && startsKnown(index, token))
  const unknown = tokens.filter(isMistyped).map(({ word }) => word)
  const suggestions = index.speller.correct(unknown)
  return tokens.map((token) => {
    const best = (suggestions.get(token.word) ?? [])
      .flatMap(({ word, edits }) => tokenize(word).map((known) => ({ known, edits })))
      .toSorted((a, b) => spread(index, b.known) - spread(index, a.known))[0]
    if (!best) return { token, quality: 1 }
    return {
      token: { ...token, word: best.known.word, stem: best.known.stem },
      quality: QUALITY.edits[best.edits] ?? 0,
    }
  })
}

function spread({ fieldsOf }: SearchIndex, { stem }: Token): number {
  return fieldsOf.get(stem)?.length ?? 0
}

function toSlot(index: SearchIndex, { token, terms: found }: Place, quality: number, isOpen: boolean): Slot {
  const terms = new Map(found.map((term) => [term, quality * qualityOf(term)]))
  if (isOpen)
    for (const [term, value] of completions(index, token.word)) terms.set(term, Math.max(value, terms.get(term) ?? 0))
  return {
    word: token.word,
    terms,
    weight:
      informationOf(index.reachOf, index.entries.length, terms.keys()) * (/^\d/.test(token.word) ? NUMBERS_TELL : 1),
    isTask: found.some((term) => index.lexicon.tasks.has(term)),
    isUnknown: ![...terms.keys()].some((term) => isNamed(index, term)),
  }
}

/** Whether an article is about it, rather than only mentions it. */
function isNamed({ fieldsOf }: SearchIndex, term: string): boolean {
  const fields = fieldsOf.get(term) ?? []
  return fields.some((weight, at) => at % 2 === 1 && weight >= FIELD.summary)
}

function qualityOf(term: string): number {
  return term.startsWith('=') ? QUALITY.same : 1
}

/** The terms of all known words that go on from what is typed. */
function completions({ lexicon, speller }: SearchIndex, start: string): Map<string, number> {
  const words = start.length < SHORTEST_START || /\d/.test(start) ? [] : speller.complete(start)
  const places = words.flatMap((word) => readPlaces(lexicon, tokenize(word)))
  return new Map(places.flatMap(({ terms }) => terms.map((term) => [term, QUALITY.completed * qualityOf(term)])))
}
