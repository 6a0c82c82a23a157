import { fold } from './plain'

/** A word or number in the form for comparing. */
export interface Word {
  /** Lower case, without diacritics. */
  word: string
  /** The stem. A number is its own stem, so it matches exactly or not at all. */
  stem: string
}

/** One word or number of a text, with its position for marking. */
interface Token extends Word {
  start: number
  end: number
}

const WORD_OR_NUMBER = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+(?:\.\p{N}+)*/gu
/** A word that is already in the form for comparing, as most are. */
const PLAIN = /^(?:[a-z]+|\d+)$/
const HUMP = /(?<=\p{Ll}{3})(?=\p{Lu}\p{L}{2})|(?<=\p{Lu}{3})(?=\p{Lu}\p{Ll}{2})/u
const HOLE = /\{[a-z][a-z _-]*\}/gi

/**
 * Splits a text into words and numbers: at anything other than letters and digits, between letters and digits
 * ("err409"), and at the capitals inside a name ("ServerError").
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD_OR_NUMBER))
    for (const { word, stem, start, end } of tokensOf(match[0]))
      tokens.push({ word, stem, start: match.index + start, end: match.index + end })
  return tokens
}

/** The same words without positions, for comparing only: one object for all uses of a word. */
export function wordsIn(text: string): Word[] {
  return toWords(text.match(WORD_OR_NUMBER) ?? [])
}

/** The same where the words were put into one line with spaces between them, which is read faster. */
export function wordsInLine(line: string): Word[] {
  return toWords(line.split(' '))
}

function toWords(written: readonly string[]): Word[] {
  const words: Word[] = []
  for (const one of written) words.push(...tokensOf(one))
  return words
}

/** A cache, because the same words recur within a text and from one keystroke to the next. */
const remembered = new Map<string, Token[]>()
const MOST_REMEMBERED = 20_000

function tokensOf(text: string): Token[] {
  const known = remembered.get(text)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const tokens = PLAIN.test(text) ? [{ word: text, stem: stem(text), start: 0, end: text.length }] : splitHumps(text)
  remembered.set(text, tokens)
  return tokens
}

/** Blanks the `{holes}` of a message; every other character stays in its position. */
export function withoutHoles(text: string): string {
  return text.includes('{') ? text.replace(HOLE, (hole) => ' '.repeat(hole.length)) : text
}

function splitHumps(text: string): Token[] {
  let at = 0
  return text.split(HUMP).flatMap((part) => {
    const from = at
    at += part.length
    return toToken(part, from)
  })
}

function toToken(text: string, start: number): Token[] {
  const word = withoutApostrophe(fold(text))
  return word === '' ? [] : [{ word, stem: stem(word), start, end: start + text.length }]
}

/** "can't" → "cant", "Acme's" → "acme", "d'accès" → "acces". */
function withoutApostrophe(word: string): string {
  const [head = '', ...tail] = word.split(/['’]/)
  const last = tail.at(-1)
  if (last === undefined) return word
  if (last === 't') return head + last
  return last.length > 2 ? last : head
}

const VOWEL = /[aeiouy]/

/** Endings in the order they are tried: what to cut, how many letters must remain, what replaces it. */
const ENDINGS: [ending: RegExp, stays: number, instead: string][] = [
  [/ations?$/, 6, ''],
  [/(?<=[st])ions?$/, 3, ''],
  [/ates?$|ated$|ating$/, 6, ''],
  [/ies$|ied$/, 2, 'y'],
  [/(?<=ss|sh|ch|x|zz)es$/, 3, ''],
  [/(?<![suai])s$/, 3, ''],
  [/ingly$|edly$/, 4, ''],
  [/ing$/, 3, ''],
  [/ed$/, 3, ''],
  [/ly$/, 4, ''],
]

/**
 * A light stemmer: one form for the plural, past and present of a word ("retries", "retried", "retry"). It cuts less
 * than Porter's, because in a small catalogue a false match costs more than a missed one.
 *
 * @param word folded: lower case, no diacritics
 */
export function stem(word: string): string {
  // No ending that is cut or changed ends in another letter.
  if (word.length < 4 || !/^[a-z]*[bdefgmnprsty]$/.test(word)) return word
  return normalizeEnd(ENDINGS.reduce(cut, word))
}

function cut(word: string, [ending, stays, instead]: (typeof ENDINGS)[number]): string {
  const rest = word.replace(ending, '')
  return rest !== word && rest.length >= stays && VOWEL.test(rest) ? rest + instead : word
}

/** Normalizes what cutting leaves: doubled consonants, a silent e, y after a consonant. */
function normalizeEnd(word: string): string {
  return word
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(?<=.{3})e$/, '')
    .replace(/(?<=[^aeiou])y$/, 'i')
}
