import { editDistance } from '../../text/distance'

/**
 * The known word that somebody most likely meant, or nothing when none is near: at most a third of its letters differ,
 * or one begins with the other. Of an address, the last part counts.
 */
export function nearestWord(found: string, known: Iterable<string>): string | undefined {
  const typed = found.toLowerCase()
  const near = [...known]
    .map((word) => ({ word, edits: editDistance(typed, word.toLowerCase()) }))
    .filter(({ word, edits }) => edits <= mostEdits(word) || startsAlike(typed, word))
    .toSorted((a, b) => a.edits - b.edits)
  return near[0]?.word
}

function mostEdits(word: string): number {
  return Math.max(1, Math.floor((word.split('/').at(-1) ?? '').length / 3))
}

function startsAlike(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed]
  return short.length >= 4 && !short.includes('/') && long.toLowerCase().startsWith(short.toLowerCase())
}

/** The fix for a word that is not known: the one that was meant, else what to do instead. */
export function didYouMean(found: string, known: Iterable<string>, otherwise: string): string {
  const word = nearestWord(found, known)
  return word === undefined ? otherwise : `Did you mean "${word}"?`
}

/** A closed list in words: `one of a, b, c`. */
export function oneOf(words: Iterable<unknown>): string {
  const different = new Set([...words].map(String))
  return `${different.size === 1 ? '' : 'one of '}${[...different].join(', ')}`
}
