/** From the first character to the one after the last. */
export type Range = [start: number, end: number]

/** The text in pieces, every second one marked. */
export function splitAtMarks(text: string, ranges: Range[]): { text: string; isMarked: boolean }[] {
  const bounds = [0, ...ranges.flat(), text.length]
  return bounds
    .slice(1)
    .map((end, index) => ({ text: text.slice(bounds[index], end), isMarked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** The ranges of a text as they stand in the part of it from `start` to `end`. */
export function rangesWithin(ranges: Range[], start: number, end: number): Range[] {
  return ranges
    .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to)
}
