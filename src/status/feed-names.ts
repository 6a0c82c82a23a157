import type { Range } from '../text/split-marks'
import type { Verdict } from './verdict'

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
