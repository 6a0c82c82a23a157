import { splitAtMarks, type Range } from './split-marks'

/** A text with the words of the query marked. */
export function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  return splitAtMarks(text, ranges).map((piece, index) =>
    // The pieces of one text never change places.
    piece.isMarked ? (
      <mark key={index} className="text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
