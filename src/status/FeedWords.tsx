import * as m from '#words'
import { splitAtMarks } from '../text/split-marks'
import { rangesOfNames } from './feed-names'

interface Props {
  text: string
  /** What the status page calls incidents, maintenance and parts: always in English. */
  names: readonly string[]
}

const IS_ENGLISH = m.time_locale().startsWith('en')

/** A text of this site with names of the status page in it, which a screen reader is to pronounce in their language. */
export function FeedWords({ text, names }: Props) {
  if (IS_ENGLISH) return text
  return splitAtMarks(text, rangesOfNames(text, names)).map((piece, index) =>
    piece.isMarked ? (
      <span key={index} lang="en">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
