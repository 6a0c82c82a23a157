import type { Entry } from '../catalog/types'
import type { Evidence } from './evidence'
import type { FoundArticle, PasteKind } from './types'

const MOST = 5
const ORDER: Evidence['kind'][] = ['message', 'reason', 'source', 'code', 'likeness']
const FOR_DEVELOPERS = new Set<PasteKind>(['response', 'headers', 'json', 'oauth', 'log', 'client'])
const READER = 0.15

export interface RankedArticle extends FoundArticle {
  entry: Entry
  score: number
}

/**
 * Adds up what speaks for each article. A message or a reason says more than a code; a likeness only
 * decides between articles that something else already speaks for.
 */
export function rankArticles(entries: Entry[], evidence: Evidence[], kind: PasteKind): RankedArticle[] {
  return entries
    .map((entry, number) => score(entry, best(evidence.filter((one) => one.entry === number)), kind))
    .filter((ranked) => ranked !== undefined)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
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
  const sum = found.reduce((total, { weight }) => total + weight, entry.audience.includes(reader) ? READER : 0)
  return {
    id: entry.id,
    entry,
    score: sum,
    why: telling
      .slice(0, 2)
      .map(({ why }) => why)
      .join('; '),
  }
}
