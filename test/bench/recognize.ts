import { readPaste, type PasteContext } from '../../src/paste/read-paste'
import { repeat, summarize, type Times } from './measure'
import { SHAPES, SMALL } from './shapes'

const MEGABYTE = 1_000_000

/** The recognition of small pastes, and of a megabyte of each shape. */
export function benchRecognition(known: PasteContext, rounds: number): Record<string, Times> {
  const now = new Date()
  const read = (text: string) => repeat(rounds, () => readPaste(text, known, now))
  SMALL.forEach(read)
  const found: Record<string, Times> = { 'a small paste': summarize(SMALL.flatMap(read)) }
  for (const [name, unit] of Object.entries(SHAPES)) found[`1 MB of ${name}`] = summarize(read(fill(unit)))
  return found
}

function fill(unit: string): string {
  return unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE)
}
