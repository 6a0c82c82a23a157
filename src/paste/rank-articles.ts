import type { Entry } from '../content-model/types'
import type { Evidence } from './evidence'
import type { FoundArticle, PasteKind } from './types'

const MOST = 5
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
    .slice(0, MOST)
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
  return [first, ...others.slice(0, end), ...general, ...others.slice(end)].slice(0, MOST)
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
