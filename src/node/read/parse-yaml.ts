import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Place, Problem } from './problem'
import { schemaFaults } from './schema-faults'
import { syntaxFault } from './syntax'

interface Source {
  file: string
  text: string
  /** Lines of the file that stand before `text`. */
  linesBefore: number
}

/** The place of the value at a path such as `['related', 2]`; of its nearest owner when there is none. */
export type PlaceOf = (path: PropertyKey[]) => Place

/**
 * Parses YAML and holds it against a schema.
 *
 * @returns the data, or the problems found, each at the place of the value it is about.
 */
export function parseYaml<S extends z.ZodType>(
  schema: S,
  { file, text, linesBefore }: Source,
): { data: z.output<S>; placeOf: PlaceOf } | { problems: Problem[] } {
  const counter = new LineCounter()
  // The core schema keeps dates as the strings they were written as.
  const document = parseDocument(text, { lineCounter: counter, schema: 'core' })
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    // An empty text has no lines yet.
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
  // One slip makes the parser stumble several times; the first is the one to mend.
  const [first] = document.errors
  if (first) {
    const { offset, fault } = syntaxFault(first, text)
    return { problems: [{ file, ...placeAt(offset), ...fault }] }
  }
  const value = toValue(document)
  if ('unreadable' in value) return { problems: [{ file, ...placeAt(0), ...value.unreadable }] }
  const placeOf: PlaceOf = (path) => placeAt(offsetOf(document, path))
  const result = schema.safeParse(value.data)
  if (result.success) return { data: result.data, placeOf }
  return {
    problems: schemaFaults(result.error.issues, value.data, schema).map(({ path, ...fault }) => ({
      file,
      ...placeOf(path),
      ...fault,
    })),
  }
}

/** A value such as `*name` stands for an anchor that may not be there. */
function toValue(document: Document): { data: unknown } | { unreadable: Omit<Problem, 'file' | keyof Place> } {
  try {
    return { data: document.toJS() }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return {
      unreadable: { about: 'YAML', found, expected: 'plain values', fix: 'Put a value that starts with * in quotes.' },
    }
  }
}

function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1]
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const node: unknown = document.getIn(path.slice(0, depth), true)
    // A word is marked itself, a whole list by its name.
    if (isScalar(node) && node.value !== null && node.range) return node.range[0]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
