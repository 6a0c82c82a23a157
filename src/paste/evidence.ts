import type { Author } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import type { Gathered } from './extract'
import { sameSpelling, type Phrasebook } from './phrases'
import type { FoundArticle, PasteKind } from './types'

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

export const WEIGHT = {
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

export const FIRST_ERROR = 300

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

const MAX_ARTICLES = 5
const ORDER: Evidence['kind'][] = ['message', 'reason', 'source', 'code', 'likeness']
const FOR_DEVELOPERS = new Set<PasteKind>(['response', 'headers', 'json', 'oauth', 'log', 'client'])
const READER = 0.15
const OTHERS_WORDS = 0.5

export interface RankedArticle extends FoundArticle {
  entry: Entry
  score: number
  /** A message that it quotes stands in the text, and is more than a code in words. */
  hasMessage?: boolean
}

/**
 * Adds up what speaks for each article. A message or a reason says more than a code; a likeness only
 * decides between articles that something else already speaks for.
 */
export function rankArticles(entries: Entry[], evidence: Evidence[], kind: PasteKind): RankedArticle[] {
  const ranked = entries
    .map((entry, number) => score(entry, best(evidence.filter((one) => one.entry === number)), kind))
    .filter((ranked) => ranked !== undefined)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_ARTICLES)
  return withGeneral(entries, ranked)
}

/**
 * After an article about one cause comes the one about its code, and after an error that stands alone the one it goes
 * with most often: a message can be right and the cause still another.
 */
function withGeneral(entries: Entry[], ranked: RankedArticle[]): RankedArticle[] {
  const [first, ...others] = ranked
  if (!first) return ranked
  const { codes, related } = first.entry
  const isNamed = (id: string) => id === first.id || others.some((other) => other.id === id)
  const add = (entry: Entry | undefined, why: string): RankedArticle[] =>
    entry && !isNamed(entry.id) ? [{ id: entry.id, entry, score: 0, why }] : []
  const general = codes.map(String).find((code) => entries.some(({ slug }) => slug === code))
  const ofCode = entries.find(({ slug }) => slug === general)
  if (ofCode && first.entry.collection === 'errors' && !codes.some((code) => isNamed(`errors/${code}`)))
    return behindMessages(first, add(ofCode, `says more about code ${ofCode.slug}`), others)
  if (others.length > 0) return ranked
  const next = related
    .map((id) => entries.find((entry) => entry.id === id))
    .find((entry) => entry?.collection === 'errors')
  return [first, ...add(next, 'often goes with it')]
}

/** A second message that stands in the text comes before what is only general. */
function behindMessages(first: RankedArticle, general: RankedArticle[], others: RankedArticle[]): RankedArticle[] {
  const at = others.findIndex(({ hasMessage }) => hasMessage !== true)
  const end = at < 0 ? others.length : at
  return [first, ...others.slice(0, end), ...general, ...others.slice(end)].slice(0, MAX_ARTICLES)
}

/** The strongest of each kind: the same thing said twice is not twice as true. */
function best(evidence: Evidence[]): Evidence[] {
  return ORDER.flatMap((kind) =>
    evidence
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 1),
  )
}

function score(entry: Entry, found: Evidence[], kind: PasteKind): RankedArticle | undefined {
  const telling = found.filter((one) => one.kind !== 'likeness')
  if (telling.length === 0) return undefined
  const reader = FOR_DEVELOPERS.has(kind) ? 'developer' : 'user'
  // What a program says is no screen that users describe in words of their own.
  const isTheirs = (one: Evidence) =>
    reader === 'developer' && !entry.audience.includes(reader) && one.kind === 'message' && one.author === undefined
  const weights = found.map((one) => one.weight * (isTheirs(one) ? OTHERS_WORDS : 1))
  const sum = weights.reduce((total, weight) => total + weight, entry.audience.includes(reader) ? READER : 0)
  return {
    id: entry.id,
    entry,
    score: sum,
    hasMessage: found.some(({ kind, author, isCode }) => kind === 'message' && author !== undefined && isCode !== true),
    why: telling
      .slice(0, 2)
      .map(({ why }) => why)
      .join('; '),
  }
}
