import { whoWrites, type Author } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import type { Candidate } from './candidates'
import type { Gathered } from './gather'
import { matchPhrases, type PhraseMatch } from './match'
import type { Phrase, Phrasebook } from './phrases'
import { codeByName } from './status-words'
import { refusesValue } from './validation'
import { sameSpelling } from './words'

/** Something that speaks for an article. */
export interface Evidence {
  entry: number
  kind: 'message' | 'reason' | 'code' | 'source' | 'likeness'
  weight: number
  why: string
  /** What stood in the paste. */
  text?: string
  /** Whose words that is. */
  author?: Author
  /** Words of the product's own, without a code in them. */
  isOwn?: boolean
  /** The same in the article's words. */
  quote?: string
  /** How many of its words tell something. */
  telling?: number
  /** No more than a code in words, such as "403 Forbidden". */
  isCode?: boolean
}

const WEIGHT = {
  message: 4,
  alias: 2.6,
  reason: 3.2,
  word: 2.4,
  source: 3,
  slug: 1.6,
  code: 1.2,
  page: 0.5,
  later: 0.6,
  near: 0.5,
  likeness: 1.6,
  likenessOfMeant: 0.6,
}

const FIRST_ERROR = 300

/** What the messages say: phrases that articles quote, exact or nearly so, and likenesses too weak to count alone. */
export function messageEvidence(
  book: Phrasebook,
  candidates: Candidate[],
  { codes, given, isPartial }: Gathered,
  entries: Entry[],
): Evidence[] {
  const all = codes.map(({ code }) => code)
  // What means a code by its words has been read once: the article of that code is not to lose by them.
  const likeness = given === undefined && codes.length > 0 ? WEIGHT.likenessOfMeant : WEIGHT.likeness
  return candidates.flatMap(({ text, isQuoted }) =>
    matchPhrases(book, text).flatMap((match): Evidence[] => {
      const { phrase } = match
      const isSure = isAccepted(match, isQuoted, all) && !isInside(phrase, entries[phrase.entry], { given, isPartial })
      // That a phrase names a code is told by the codes.
      if (!isSure && phrase.codes.length > 0) return []
      const quality = phrase.kind === 'message' ? match.inOrder : match.held
      const strength = 0.5 * quality + 0.25 * match.explained + 0.25 * Math.min(1, phrase.total / 15)
      return [
        {
          entry: phrase.entry,
          kind: isSure ? 'message' : 'likeness',
          weight: isSure
            ? WEIGHT[phrase.kind] * strength
            : likeness * match.held ** 2 * (0.5 + 0.05 * Math.min(10, phrase.total)),
          why: phrase.kind === 'message' ? seen(phrase) : `matched “${show(phrase.text)}”`,
          author: phrase.author,
          isOwn: isSure && phrase.author?.from === 'service' && !isCodeInWords(phrase),
          quote: show(phrase.text),
          telling: phrase.telling,
          isCode: isCodeInWords(phrase),
          // Out of a long text, the article's own words are the message.
          text: isQuoted || text.length < phrase.text.length * 2 ? text : show(phrase.text),
        },
      ]
    }),
  )
}

function isCodeInWords({ codes, text }: Phrase): boolean {
  return codes.length > 0 || codeByName(text) !== undefined
}

/**
 * What a validator says comes with either of two codes, and in a list of failures it speaks of one record: there the
 * code of the whole answer decides.
 */
function isInside(
  { text, kind }: Phrase,
  entry: Entry | undefined,
  { given, isPartial }: Pick<Gathered, 'given' | 'isPartial'>,
): boolean {
  if (entry === undefined) return false
  if (isPartial) return !entry.codes.some((code) => code < FIRST_ERROR)
  if (given === undefined || entry.codes.length === 0 || entry.codes.includes(given)) return false
  return kind === 'message' && refusesValue(text)
}

function seen({ text, author }: Pick<Phrase, 'text' | 'author'>): string {
  const isOther = author && author.from !== 'service'
  return `${isOther ? whoWrites(author) : 'matched the message'} “${show(text)}”`
}

function show(text: string): string {
  return text.replace(/\{[^{}]{0,60}\}/g, '…').replace(/^["']|["'.]$/g, '')
}

/** An address, whose parts say nothing in another order. */
const ADDRESS = /^\w+\.\w\S*$/

/** Short phrases have to stand as a message of their own; long ones may miss a word or stand in more words. */
function isAccepted(
  { phrase, inOrder, held, explained, isTight, isVerbatim }: PhraseMatch,
  isQuoted: boolean,
  codes: number[],
): boolean {
  if (phrase.codes.some((code) => (codes.length > 0 ? !codes.includes(code) : inOrder < 0.95))) return false
  if (phrase.kind === 'alias') {
    if (ADDRESS.test(phrase.text) && inOrder < 0.95) return false
    if (phrase.telling > 2) return held >= 0.88 && isTight && explained >= 0.3
    return held >= 0.95 && isTight && explained >= (phrase.telling === 1 ? 0.9 : isQuoted ? 0.4 : 0.5)
  }
  if (phrase.telling > 4) return inOrder >= 0.72
  if (phrase.telling > 3) return inOrder >= 0.8
  if (phrase.telling === 3 && inOrder >= 0.95 && isTight && explained >= 0.2) return true
  if (phrase.telling > 1) return inOrder >= 0.88 && isTight && (isVerbatim || explained >= (isQuoted ? 0.25 : 0.5))
  return inOrder >= 0.88 && explained >= 0.8
}

/** What machine's words say: those in the place of a reason, then those that stand anywhere. */
export function reasonEvidence(
  book: Phrasebook,
  { reasons, prose, isPartial }: Gathered,
  entries: Entry[],
): Evidence[] {
  const given = reasons.flatMap((word) => byWord(book, word, WEIGHT.reason))
  const known = new Set(reasons.map(sameSpelling))
  const seen = identifiersIn(prose).filter((word) => !known.has(sameSpelling(word)))
  const all = [...given, ...seen.flatMap((word) => byWord(book, word, WEIGHT.word))]
  const ofWhole = ({ entry }: Evidence) => entries[entry]?.codes.some((code) => code < FIRST_ERROR) ?? false
  // The words of single records do not say what the whole answer is.
  return isPartial ? all.map((one) => (ofWhole(one) ? one : { ...one, weight: WEIGHT.page })) : all
}

function byWord({ identifiers }: Phrasebook, word: string, weight: number): Evidence[] {
  // In its console, and in what drives it, Chrome puts its family before the name.
  const known = identifiers.get(sameSpelling(word)) ?? identifiers.get(sameSpelling(word.replace(/^net::/i, '')))
  return (known ?? []).map(({ entry, text, author }) => ({
    entry,
    kind: 'reason',
    author,
    weight: text === word ? weight : weight * 0.9,
    why: `covers ${text}`,
    text: word,
  }))
}

const PROSE = 60_000

/** Words of the kind that only machines write: with underscores, double colons, or capitals inside. */
function identifiersIn(text: string): string[] {
  const words = new Set(text.slice(0, PROSE).match(/[A-Za-z]\w{2,80}(?:::\w{1,80}){0,4}/g))
  const alone = /^\s*["']?([A-Za-z]\w{2,60})["']?\s*$/.exec(text)?.[1]
  return [...words].filter((word) => word === alone || /_|::|[a-z][A-Z]/.test(word))
}

/** What the codes say. A code that no article carries leads to one that names it, or to the nearest of its class. */
export function codeEvidence(entries: Entry[], { codes, isPartial }: Gathered): Evidence[] {
  return codes.slice(0, 4).flatMap(({ code, where }, index) => {
    const hasFailed = isPartial || code >= FIRST_ERROR
    const found = carriersOf(entries, code, `${code} ${where}`, hasFailed)
    return found.map((one) => ({ ...one, weight: one.weight * (index === 0 ? 1 : WEIGHT.later) }))
  })
}

function carriersOf(entries: Entry[], code: number, why: string, hasFailed: boolean): Evidence[] {
  const of = (test: (entry: Entry) => boolean, weigh: (entry: Entry) => number, reason = why): Evidence[] =>
    entries.flatMap((entry, number) =>
      test(entry) ? [{ entry: number, kind: 'code', weight: weigh(entry), why: reason }] : [],
    )
  const carriers = of(
    ({ codes }) => codes.includes(code),
    (entry) => weightOf(entry, code, hasFailed),
  )
  if (carriers.length > 0) return carriers
  const word = new RegExp(String.raw`\b${code}\b`)
  const named = of(
    ({ messages, aliases }) => messages.some(({ text }) => word.test(text)) || aliases.some((text) => word.test(text)),
    () => WEIGHT.code,
  )
  if (named.length > 0) return named
  const near = nearest(entries, code)
  return of(
    ({ slug }) => slug === String(near),
    () => WEIGHT.near,
    `${why}; ${near} is the nearest known`,
  )
}

/** That a call succeeded is no error by itself: then what explains success comes before the errors. */
function weightOf({ slug, collection }: Entry, code: number, hasFailed: boolean): number {
  if (slug === String(code)) return WEIGHT.slug
  return (collection === 'errors') === hasFailed ? WEIGHT.code : WEIGHT.page
}

function nearest(entries: Entry[], code: number): number | undefined {
  const known = entries
    .map(({ slug }) => Number(slug))
    .filter((other) => Math.floor(other / 100) === Math.floor(code / 100))
  return known.toSorted((a, b) => Math.abs(a - code) - Math.abs(b - code))[0]
}

/** An article whose source, or whose subject, has the pasted address. */
export function sourceEvidence(entries: Entry[], { address }: Gathered): Evidence[] {
  if (!address?.isWhole) return []
  return entries.flatMap((entry, number) => {
    const isSource = entry.sources.some(({ url }) => url !== undefined && placeOf(url) === address.place)
    return isSource ? [{ entry: number, kind: 'source', weight: WEIGHT.source, why: 'is based on this page' }] : []
  })
}

function placeOf(url: string): string {
  return url
    .replace(/^https:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}
