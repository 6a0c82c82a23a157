import * as m from '#words'
import { splitAtMarks, type Range } from '../text/marks'
import type { Verdict } from './verdict'

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

/** The ranges of the names in a text, from first to last. A longer name wins over one inside it. */
export function rangesOfNames(text: string, names: readonly string[]): Range[] {
  const ranges: Range[] = []
  for (const name of [...new Set(names)].toSorted((a, b) => b.length - a.length)) {
    const start = name === '' ? -1 : text.indexOf(name)
    const end = start + name.length
    if (start >= 0 && ranges.every(([from, to]) => end <= from || start >= to)) ranges.push([start, end])
  }
  return ranges.toSorted(([a], [b]) => a - b)
}

/** The names that a sentence about a verdict may have in it. */
export function namesOf({ incidents, maintenances, components, elsewhere }: Verdict): string[] {
  return [...[...incidents, ...maintenances, ...components].map(({ name }) => name), ...elsewhere]
}
