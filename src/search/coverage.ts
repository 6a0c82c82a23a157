import type { Word } from '../text/analyze'
import { isMistyped } from '../text/distance'
import type { Steps } from '../text/slices'

/** How much of a query each owner's passages cover. */
export interface Covered {
  /** By owner: the share of the query's weight that is in words which its passages have, from 0 to 1. */
  shares: Float64Array
  /** The weight of all words of the query; one that a single passage has weighs almost 1. */
  weight: number
  /** Whether the passages of an owner have a word. */
  has: (owner: number, word: Word) => boolean
}

export interface Coverage {
  /** @param typing the last word may be unfinished; then it counts only where it is known as it is */
  of: (query: readonly Word[], typing: boolean) => Covered
  /** How rare a word is, from 0 (in every passage) to 1 (in none). */
  rarity: (word: Word) => number
}

interface Use {
  passages: number
  /** Places of the owners, in order. */
  owners: number[]
  /** The last passage that has the word, counted from 1. */
  last: number
}

const PASSAGES_OF_A_STEP = 200

/**
 * Learns which words each owner's passages have, to find out how much of a query its best article does not mention:
 * another product, or a thing that no article is about. The rarer a word is in all passages (inverse document
 * frequency), the more it weighs; one that none has weighs the most. Numbers do not count.
 *
 * @param owners the passages of each owner, as their words
 */
export function* createCoverage(owners: Word[][][]): Steps<Coverage> {
  const uses = new Map<string, Use>()
  let passages = 0
  for (const [owner, own] of owners.entries())
    for (const words of own) {
      passages += 1
      for (const { stem } of words) note(uses, stem, owner, passages)
      if (passages % PASSAGES_OF_A_STEP === 0) yield
    }
  const byLetter = new Map<string, string[]>()
  for (const stem of uses.keys()) {
    const letter = stem.slice(0, 1)
    const known = byLetter.get(letter)
    if (known) known.push(stem)
    else byLetter.set(letter, [stem])
  }
  const most = Math.log(1 + passages)

  /** The words of passages that a word may be: itself, or those that it may be a mistyped form of. */
  const meant = (stem: string): Use[] => {
    const itself = uses.get(stem)
    if (itself) return [itself]
    const near = (byLetter.get(stem.slice(0, 1)) ?? []).filter((known) => isMistyped(stem, known))
    return near.flatMap((known) => uses.get(known) ?? [])
  }
  const weigh = (having: number) => Math.log((1 + passages) / (1 + having)) / most

  return {
    rarity: ({ stem }) => weigh(uses.get(stem)?.passages ?? 0),
    of(words, typing) {
      const finished = typing && !uses.has(words.at(-1)?.stem ?? '') ? words.slice(0, -1) : words
      const shares = new Float64Array(owners.length)
      let weight = 0
      for (const stem of new Set(finished.map((word) => word.stem))) {
        if (/^\d/.test(stem)) continue
        const found = meant(stem)
        const own = weigh(Math.max(0, ...found.map((use) => use.passages)))
        weight += own
        for (const owner of new Set(found.flatMap((use) => use.owners))) shares[owner] = (shares[owner] ?? 0) + own
      }
      const has = (owner: number, { stem }: Word) => meant(stem).some((use) => use.owners.includes(owner))
      return { shares: shares.map((share) => (weight === 0 ? 0 : share / weight)), weight, has }
    },
  }
}

function note(uses: Map<string, Use>, stem: string, owner: number, passage: number): void {
  const use = uses.get(stem) ?? { passages: 0, owners: [], last: 0 }
  // A word that comes again in the same passage.
  if (use.last === passage) return
  if (use.passages === 0) uses.set(stem, use)
  use.passages += 1
  use.last = passage
  if (use.owners.at(-1) !== owner) use.owners.push(owner)
}
