/** A known word that a typed one may stand for. */
export interface Suggestion {
  word: string
  /** Letters added, left out, changed or swapped. */
  edits: number
}

/** The words of the catalogue, for those that were mistyped or not typed to the end. */
export interface Speller {
  knows: (word: string) => boolean
  /** For each word the nearest known words, if any is near enough. */
  correct: (words: string[]) => Map<string, Suggestion[]>
  /** Known words that begin like this one, shortest first. */
  complete: (start: string) => string[]
}

const ONE_EDIT_FROM = 4
const TWO_EDITS_FROM = 8
const MOST_COMPLETIONS = 24
const LONGEST = 32

/** Given the known words of one initial, finds those that some typed words may stand for; more of them do no harm. */
export type FindSimilar = (known: string[]) => (typed: string[]) => string[]

/**
 * A strict count of edits decides what a mistyped word may stand for, since a fuzzy search also accepts a word that is
 * only similar to a part of another. Only words with the same initial are looked at: people rarely mistype it, and it
 * makes the work many times shorter.
 *
 * @param findSimilar proposes what is counted
 */
export function createSpeller(allWords: Iterable<string>, findSimilar: FindSimilar): Speller {
  const words = [...new Set(allWords)].filter((word) => /^\p{L}{2,32}$/u.test(word)).toSorted()
  const known = new Set(words)
  const finders = new Map<string, ReturnType<FindSimilar>>()
  const finderFor = (initial: string) => {
    const finder = finders.get(initial) ?? findSimilar(completions(words, initial))
    finders.set(initial, finder)
    return finder
  }
  const correct = (typed: string[]) => {
    const correctable = typed.filter((word) => editsAllowed(word) > 0 && word.length <= LONGEST)
    const initials = new Set(correctable.map((word) => word.charAt(0)))
    const found = new Map(
      [...initials].map((initial) => [
        initial,
        finderFor(initial)(correctable.filter((word) => word.startsWith(initial))),
      ]),
    )
    return new Map(correctable.map((word) => [word, nearest(word, found.get(word.charAt(0)) ?? [])]))
  }
  const complete = (start: string) =>
    completions(words, start)
      .toSorted((a, b) => a.length - b.length)
      .slice(0, MOST_COMPLETIONS)
  return { knows: (word) => known.has(word), correct, complete }
}

function editsAllowed(word: string): number {
  if (!/^\p{L}+$/u.test(word) || word.length < ONE_EDIT_FROM) return 0
  return word.length < TWO_EDITS_FROM ? 1 : 2
}

function nearest(typed: string, candidates: string[]): Suggestion[] {
  const allowed = editsAllowed(typed)
  const near = candidates
    .map((word) => ({ word, edits: countEdits(typed, word, allowed) }))
    .filter(({ edits }) => edits <= allowed)
  const fewest = Math.min(...near.map(({ edits }) => edits))
  return near.filter(({ edits }) => edits === fewest)
}

function completions(sorted: string[], start: string): string[] {
  const first = firstAtLeast(sorted, start)
  const beyond = firstAtLeast(sorted, `${start}\uffff`)
  return sorted.slice(first, beyond)
}

/** Where a word stands, or would stand, in a sorted list. */
function firstAtLeast(sorted: string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Letters added, left out, changed, or swapped with their neighbour, to make one word of the other
 * (optimal string alignment).
 *
 * @param limit counting stops there: the answer is exact up to it and larger beyond
 */
export function countEdits(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    if (Math.min(...next) > limit) return limit + 1
    before = last
    last = next
  }
  return last[other.length] ?? limit + 1
}
