import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem'

interface Source {
  file: string
  text: string
  /** Lines of the file that stand before `text`. */
  linesBefore: number
}

/**
 * Parses YAML and holds it against a schema.
 *
 * @returns the data, or the problems found, each at the line of the value it is about.
 */
export function parseYaml<S extends z.ZodType>(
  schema: S,
  { file, text, linesBefore }: Source,
): { data: z.output<S>; lineOf: LineOf } | { problems: Problem[] } {
  const counter = new LineCounter()
  // The core schema keeps dates as the strings they were written as.
  const document = parseDocument(text, { lineCounter: counter, schema: 'core' })
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: `YAML: ${error.message.split('\n')[0]}`,
      })),
    }
  }
  const lineOf: LineOf = (path) => lineAt(offsetOf(document, path))
  const value: unknown = document.toJS()
  const result = schema.safeParse(value)
  if (result.success) return { data: result.data, lineOf }
  return {
    problems: result.error.issues.flatMap((issue) => describe(issue, value, file, lineOf)),
  }
}

/** The line of the value at a path such as `['related', 2]`. */
export type LineOf = (path: PropertyKey[]) => number

function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1]
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function describe(issue: z.core.$ZodIssue, root: unknown, file: string, lineOf: LineOf): Problem[] {
  const path = issue.path
  const found = valueAt(root, path)
  const name = path.join('.') || 'file'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...path, key]),
      message: `${[...path, key].join('.')}: is not a known field`,
    }))
  }
  return [{ file, line: lineOf(path), message: `${name}: ${sentence(issue, found)}` }]
}

function sentence(issue: z.core.$ZodIssue, found: unknown): string {
  const shown = found === undefined ? undefined : JSON.stringify(found)
  if (shown === undefined) return 'is missing'
  if (issue.code === 'invalid_value') return `${shown} is not one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_type') return `${shown} is not ${article(issue.expected)}`
  if (issue.code === 'invalid_format' && issue.format === 'date') return `${shown} is not a date such as 2026-11-21`
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `${shown} is not an address that starts with https://`
  if (issue.message.startsWith('has ') || issue.message.startsWith('is ')) return `${shown} ${issue.message}`
  return `${shown}: ${issue.message}`
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  )
}
