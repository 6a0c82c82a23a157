import { tokenize } from './analyze'
import { readPlaces, type Lexicon } from './lexicon'

/** From the first character to the one after the last. */
export type Range = [start: number, end: number]

/** The words of a text that a query found, as ranges in it, neighbours joined. */
export function findMarks(lexicon: Lexicon, terms: ReadonlySet<string>, text: string): Range[] {
  const ranges: Range[] = []
  for (const { token, terms: own } of readPlaces(lexicon, tokenize(text))) {
    if (!own.some((term) => terms.has(term))) continue
    const last = ranges.at(-1)
    if (last && text.slice(last[1], token.start).trim() === '') last[1] = token.end
    else ranges.push([token.start, token.end])
  }
  return ranges
}

/** The text in pieces, every second one marked. */
export function splitAtMarks(text: string, ranges: Range[]): { text: string; isMarked: boolean }[] {
  const bounds = [0, ...ranges.flat(), text.length]
  return bounds
    .slice(1)
    .map((end, index) => ({ text: text.slice(bounds[index], end), isMarked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
