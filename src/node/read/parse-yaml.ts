import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, type Place, type Problem, aboutFile } from './problem'
import { schemaFaults } from './schema-faults'

const QUOTE = "Put the whole value in single quotes: 'like this'."

/** What to do about the mistakes that people make, by the parser's own codes. */
const FIXES: Partial<Record<YAMLParseError['code'], { expected: string; fix: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: { expected: 'no second ": " in a value without quotes', fix: QUOTE },
  MULTILINE_IMPLICIT_KEY: { expected: 'a value on one line, or in quotes', fix: QUOTE },
  BAD_SCALAR_START: { expected: 'a value that starts with a letter, a digit or a quote', fix: QUOTE },
  UNEXPECTED_TOKEN: {
    expected: 'nothing behind the value',
    fix: `${QUOTE} A list that starts with "- " begins on the next line.`,
  },
  MISSING_CHAR: {
    expected: 'a quote at both ends, and ": " behind each name',
    fix: 'Close the quote, or write the missing colon.',
  },
  TAB_AS_INDENT: { expected: 'spaces', fix: 'Put spaces in place of the tab.' },
  BAD_INDENT: {
    expected: 'lines of one list in one column, and a ] for each [',
    fix: 'Move the line below its neighbors, or close the bracket above.',
  },
  DUPLICATE_KEY: { expected: 'each name once', fix: 'Put both values under one name.' },
}

/** What the YAML parser stumbled over, in words, and where: a quote that is never closed is mended where it opens. */
function syntaxFault(
  { code, message, pos }: YAMLParseError,
  text: string,
): { offset: number; fault: Omit<Fault, keyof Place> } {
  const opened = message.startsWith('Missing closing') ? /(?:: |- )["'][^"'\n]*$/m.exec(text) : null
  const offset = opened ? opened.index + 2 : pos[0]
  const line =
    text
      .slice(text.lastIndexOf('\n', offset - 1) + 1)
      .split('\n')[0]
      ?.trim() ?? ''
  const { expected, fix } = FIXES[code] ?? {
    expected: 'valid YAML',
    fix: 'Compare the line with its neighbors: quotes, brackets and spaces.',
  }
  return { offset, fault: { about: 'YAML', found: line === '' ? 'the end of the file' : line, expected, fix } }
}

interface Source {
  file: string
  text: string
  /** Lines of the file before `text`. */
  linesBefore: number
}

/** The place of the value at a path such as `['related', 2]`; of its nearest owner when there is none. */
export type PlaceOf = (path: PropertyKey[]) => Place

/**
 * Parses YAML and checks it against a schema.
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
  // One slip makes the parser stumble several times; the first is the one to fix.
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

/** A value such as `*name` refers to an anchor that may not exist. */
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

const UNREADABLE = {
  about: 'file',
  found: 'no file that can be read',
  expected: 'a file: the site is not built without it',
  fix: 'Bring it back from the last commit.',
}

/**
 * Reads a YAML file and checks it against a schema.
 *
 * @param file its path below the root
 * @returns the data and the place of each value in the file, or the problems found
 */
export async function readYaml<S extends z.ZodType>(root: string, file: string, schema: S) {
  try {
    return parseYaml(schema, { file, text: await readFile(join(root, file), 'utf8'), linesBefore: 0 })
  } catch {
    return { problems: [aboutFile(file, UNREADABLE)] }
  }
}

/** The same for a file that a site can do without. */
export async function readIfThere<S extends z.ZodType>(root: string, file: string, schema: S, without: z.output<S>) {
  const isThere = await access(join(root, file)).then(
    () => true,
    () => false,
  )
  return isThere ? readYaml(root, file, schema) : { data: without, placeOf: () => ({ line: 1, column: 1 }) }
}
