import { tokenize } from '../text/analyze'
import { readPlaces, type Lexicon } from './lexicon'
import type { Range } from '../text/split-marks'

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
