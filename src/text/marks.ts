/** Start inclusive, end exclusive. */
export type Range = [start: number, end: number]

/** Splits a text into marked and unmarked pieces. */
export function splitAtMarks(text: string, ranges: Range[]): { text: string; isMarked: boolean }[] {
  const bounds = [0, ...ranges.flat(), text.length]
  return bounds
    .slice(1)
    .map((end, index) => ({ text: text.slice(bounds[index], end), isMarked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** Clips ranges to the part of a text from `start` to `end`, relative to that part. */
export function rangesWithin(ranges: Range[], start: number, end: number): Range[] {
  return ranges
    .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to)
}

/** A placeholder in a message for a link or another element, whose place in the sentence differs between languages. */
export const MARK = '\0'

/** The text before and after the mark of a message: `aroundMark(m.app_moved({ address: MARK }))`. */
export function aroundMark(message: string): [before: string, after: string] {
  const [before = '', after = ''] = message.split(MARK)
  return [before, after]
}
