import { rangesWithin, splitAtMarks, type Range } from '../text/split-marks'
import type { Suggestion } from './suggested'

/** Draws pieces of a text, each with its part of the whole text's marks. */
export function markedPieces(ranges: Range[]) {
  return (piece: string, at: number) => <Marked text={piece} ranges={rangesWithin(ranges, at, at + piece.length)} />
}

/** A text with the words of the query marked. */
export function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  return splitAtMarks(text, ranges).map((piece, index) =>
    // The pieces of one text never change places.
    piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}

/** Why a result is there: "Matches the message “…”". */
export function WhyLine({ result: { why, marks } }: { result: Pick<Suggestion, 'why' | 'marks'> }) {
  return (
    <>
      {why.label}
      {why.quote !== undefined && (
        <>
          {' “'}
          <Marked text={why.quote} ranges={marks.quote} />”
        </>
      )}
    </>
  )
}
