import * as m from '#words'
import type { Author } from '../content-model/messages'
import type { Entry } from '../content-model/types'
import { nearestCodes } from '../text/codes'
import type { Extracted } from './extract'
import { sameSpelling, type Phrasebook } from './phrases'
import type { FoundArticle, PasteKind } from './types'

/** One reason why an article may answer a text. */
export interface Evidence {
  /** Index of the article. */
  entry: number
  kind: 'message' | 'reason' | 'code' | 'source' | 'likeness'
  weight: number
  why: string
  /** The words in the paste. */
  text?: string
  /** Who writes them. */
  author?: Author
  /** The product itself writes them, and they are more than the name of a code. */
  isOwn?: boolean
  /** The article's wording. */
  quote?: string
  /** How many of its words are informative. */
  informative?: number
  /** It is only the name of a code, such as "403 Forbidden". */
  isCode?: boolean
}

/**
 * How much each kind of evidence counts. Chosen by hand and measured with `npm run eval:paste` over
 * `test/eval/*pastes.jsonl` on 2026-11-29: of 253 pastes with an article, the right one comes first for 0.968 and among
 * three for 0.984; of 63 without, 1.000 stay quiet or name another maker.
 */
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
  likenessWithImpliedCode: 0.6,
}

export const FIRST_ERROR = 300

/** Evidence from identifiers: those in the place of a reason, then those anywhere in the text. */
export function reasonEvidence(
  book: Phrasebook,
  { reasons, prose, isPartial }: Extracted,
  entries: Entry[],
): Evidence[] {
  const given = reasons.flatMap((word) => byWord(book, word, WEIGHT.reason))
  const known = new Set(reasons.map(sameSpelling))
  const seen = identifiersIn(prose).filter((word) => !known.has(sameSpelling(word)))
  const all = [...given, ...seen.flatMap((word) => byWord(book, word, WEIGHT.word))]
  const ofWhole = ({ entry }: Evidence) => entries[entry]?.codes.some((code) => code < FIRST_ERROR) ?? false
  // In a partial success, the identifiers of single records do not describe the whole response.
  return isPartial ? all.map((one) => (ofWhole(one) ? one : { ...one, weight: WEIGHT.page })) : all
}

function byWord({ identifiers }: Phrasebook, word: string, weight: number): Evidence[] {
  // Chrome's console and the tools that drive Chrome write `net::` before the name.
  const known = identifiers.get(sameSpelling(word)) ?? identifiers.get(sameSpelling(word.replace(/^net::/i, '')))
  return (known ?? []).map(({ entry, text, author }) => ({
    entry,
    kind: 'reason',
    author,
    weight: text === word ? weight : weight * 0.9,
    why: m.paste_why_covers({ reason: text }),
    text: word,
  }))
}

const PROSE = 60_000

/** Words that only programs write: with underscores, double colons, or capitals inside. */
function identifiersIn(text: string): string[] {
  const words = new Set(text.slice(0, PROSE).match(/[A-Za-z]\w{2,80}(?:::\w{1,80}){0,4}/g))
  const alone = /^\s*["']?([A-Za-z]\w{2,60})["']?\s*$/.exec(text)?.[1]
  return [...words].filter((word) => word === alone || /_|::|[a-z][A-Z]/.test(word))
}

/** Evidence from codes. A code that no article has leads to one that mentions it, or to the nearest code of its class. */
export function codeEvidence(entries: Entry[], { codes, isPartial }: Extracted): Evidence[] {
  return codes.slice(0, 4).flatMap(({ code, why }, index) => {
    const hasFailed = isPartial || code >= FIRST_ERROR
    const found = carriersOf(entries, code, why, hasFailed)
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
  const [near] = nearestCodes(
    code,
    entries.map(({ slug }) => Number(slug)),
    1,
  )
  return of(
    ({ slug }) => slug === String(near),
    () => WEIGHT.near,
    m.paste_why_code_nearest({ why, code: String(near) }),
  )
}

/** A success is not an error in itself: then articles that explain come before errors. */
function weightOf({ slug, collection }: Entry, code: number, hasFailed: boolean): number {
  if (slug === String(code)) return WEIGHT.slug
  return (collection === 'errors') === hasFailed ? WEIGHT.code : WEIGHT.page
}

/** Evidence from an address: an article that has it as a source. */
export function sourceEvidence(entries: Entry[], { address }: Extracted): Evidence[] {
  if (!address?.isWhole) return []
  return entries.flatMap((entry, number) => {
    const isSource = entry.sources.some(({ url }) => url !== undefined && placeOf(url) === address.place)
    return isSource ? [{ entry: number, kind: 'source', weight: WEIGHT.source, why: m.paste_why_source() }] : []
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
/** Kinds of pastes that developers have; the others come from users. */
const FOR_DEVELOPERS = new Set<PasteKind>(['response', 'headers', 'json', 'oauth', 'log', 'client'])
/** Added for an article that is written for who pastes such a text. Chosen and measured like `WEIGHT`. */
const AUDIENCE_BONUS = 0.15
/** Factor for words that users, not programs, use for an error. Chosen and measured like `WEIGHT`. */
const USERS_WORDS = 0.5

interface RankedArticle extends FoundArticle {
  entry: Entry
  score: number
  /** The text has a message that the article quotes and that is more than the name of a code. */
  hasMessage?: boolean
}

/**
 * Adds up the evidence for each article, the strongest of each kind. A message or an identifier counts more than a code.
 * Likeness only decides between articles that have other evidence.
 *
 * @returns at most five, best first
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
 * Adds the article about the code after an article about one cause of it, or, after a single error, its first related
 * error: the message may be right and the cause another.
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
    return behindMessages(first, add(ofCode, m.paste_why_more_about_code({ code: ofCode.slug })), others)
  if (others.length > 0) return ranked
  const next = related
    .map((id) => entries.find((entry) => entry.id === id))
    .find((entry) => entry?.collection === 'errors')
  return [first, ...add(next, m.paste_why_often_together())]
}

/** Puts the general article after the articles whose message is in the text. */
function behindMessages(first: RankedArticle, general: RankedArticle[], others: RankedArticle[]): RankedArticle[] {
  const at = others.findIndex(({ hasMessage }) => hasMessage !== true)
  const end = at < 0 ? others.length : at
  return [first, ...others.slice(0, end), ...general, ...others.slice(end)].slice(0, MAX_ARTICLES)
}

/** The strongest of each kind, because repeating something does not make it likelier. */
function best(evidence: Evidence[]): Evidence[] {
  return ORDER.flatMap((kind) =>
    evidence
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 1),
  )
}

function score(entry: Entry, found: Evidence[], kind: PasteKind): RankedArticle | undefined {
  const decisive = found.filter((one) => one.kind !== 'likeness')
  if (decisive.length === 0) return undefined
  const reader = FOR_DEVELOPERS.has(kind) ? 'developer' : 'user'
  // The words of a program do not match a user's own words for a screen.
  const isUsersWording = (one: Evidence) =>
    reader === 'developer' && !entry.audience.includes(reader) && one.kind === 'message' && one.author === undefined
  const weights = found.map((one) => one.weight * (isUsersWording(one) ? USERS_WORDS : 1))
  const sum = weights.reduce((total, weight) => total + weight, entry.audience.includes(reader) ? AUDIENCE_BONUS : 0)
  return {
    id: entry.id,
    entry,
    score: sum,
    hasMessage: found.some(({ kind, author, isCode }) => kind === 'message' && author !== undefined && isCode !== true),
    why: decisive
      .slice(0, 2)
      .map(({ why }) => why)
      .join('; '),
  }
}
