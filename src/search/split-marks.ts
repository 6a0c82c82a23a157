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
