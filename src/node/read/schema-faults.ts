import { stringify } from 'yaml'
import { z } from 'zod'
import { didYouMean, oneOf, type Fault, type Place } from './problem'
import { toId } from './mdx-tree'

/**
 * The part of a schema that a path leads to, without what wraps it (defaults, transforms).
 *
 * @returns undefined where the schema says nothing of such a path
 */
function schemaAt(schema: z.core.$ZodType, path: PropertyKey[]): z.core.$ZodType | undefined {
  const bare = unwrapped(schema)
  const [key, ...rest] = path
  if (key === undefined) return bare
  const next = childOf(bare, key)
  return next && schemaAt(next, rest)
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape
    return shape[String(key)]
  }
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodRecord ? schema.valueType : undefined
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return unwrapped(schema.unwrap())
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema
}

/** The names that a map may have; none where any name may appear. */
function knownKeys(schema: z.core.$ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String)
  return []
}

function neededKeys({ shape }: z.ZodObject): string[] {
  return Object.entries(shape).flatMap(([key, part]) =>
    part instanceof z.ZodOptional || part instanceof z.ZodDefault ? [] : key,
  )
}

/** What a value has to be, in a few words, and an example of it as one writes it, where there is one. */
function describeSchema(schema: z.core.$ZodType | undefined): { expected: string; example?: string } {
  const meta = schema && z.globalRegistry.get(schema)
  const example = exampleOf(schema, meta?.examples)
  const expected = [typeOf(schema), meta?.description && lowerFirst(meta.description)].filter(Boolean).join(': ')
  return { expected, ...(example !== undefined && { example }) }
}

function exampleOf(schema: z.core.$ZodType | undefined, given: unknown): string | undefined {
  const [first]: unknown[] = Array.isArray(given) ? given : []
  if (first !== undefined) return stringify(first, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  if (schema instanceof z.ZodEnum) return String(schema.options[0])
  if (schema instanceof z.ZodArray) {
    const entry = exampleOf(unwrapped(schema.element), z.globalRegistry.get(schema.element)?.examples)
    return entry === undefined ? undefined : `[${entry}]`
  }
  if (schema instanceof z.ZodISODate) return '2026-11-21'
  return schema instanceof z.ZodObject
    ? `{ ${neededKeys(schema)
        .map((key) => `${key}: …`)
        .join(', ')} }`
    : undefined
}

function typeOf(schema: z.core.$ZodType | undefined): string {
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.join(', ')}`
  if (schema instanceof z.ZodArray) {
    const entry = unwrapped(schema.element)
    return entry instanceof z.ZodEnum ? `a list of ${entry.options.join(', ')}` : 'a list'
  }
  if (schema instanceof z.ZodObject) return `the fields ${knownKeys(schema).join(', ')}`
  if (schema instanceof z.ZodRecord) return 'names with values'
  if (schema instanceof z.ZodBoolean) return 'true or false'
  if (schema instanceof z.ZodNumber) return 'a number'
  if (schema instanceof z.ZodISODate) return 'a day such as 2026-11-21'
  if (schema instanceof z.ZodURL) return 'an address that starts with https://'
  if (schema instanceof z.ZodEmail) return 'an e-mail address'
  return 'a text'
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

type SchemaFault = Omit<Fault, keyof Place> & { path: PropertyKey[] }

/**
 * Says in words what a schema found wrong.
 *
 * @param root the value as it was read
 */
export function schemaFaults(issues: z.core.$ZodIssue[], root: unknown, schema: z.ZodType): SchemaFault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(issue.path, key, schema))
      : { path: issue.path, about: nameOf(issue.path), ...inWords(issue, valueAt(root, issue.path), schema) },
  )
}

function nameOf(path: PropertyKey[]): string {
  return path.map(String).join('.') || 'the file'
}

function unknownField(path: PropertyKey[], key: string, schema: z.ZodType): SchemaFault {
  const known = knownKeys(schemaAt(schema, path))
  return {
    path: [...path, key],
    about: nameOf([...path, key]),
    found: `a field "${key}"`,
    expected: oneOf(known),
    fix: didYouMean(key, known, 'Take the line out: nothing reads it.'),
  }
}

type Words = Pick<Fault, 'found' | 'expected' | 'fix'>

function inWords(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): Words {
  const { expected, example } = describeSchema(schemaAt(schema, issue.path))
  if (value === undefined || value === null) {
    const name = String(issue.path.at(-1) ?? '')
    return {
      found: 'nothing',
      expected,
      fix: example ? `Write: ${name}: ${example}` : `Write "${name}:" and its value.`,
    }
  }
  const found = shown(value)
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String)
    return { found, expected: oneOf(words), fix: didYouMean(plain(value), words, 'Write one of them.') }
  }
  if (issue.code === 'invalid_key')
    return { found, expected, ...own(issue.issues[0]?.message), fix: 'Change the name in front of the colon.' }
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return { ...size(issue, value), ...own(issue.message), fix: resize(issue, example) }
  return { found, expected, ...own(issue.message), fix: rewrite(issue, value, example) }
}

/** A value without the quotes around it. */
function plain(value: unknown): string {
  return shown(value).replace(/^"(.*)"$/, '$1')
}

/** The value as it would fit, where that is clear. */
function rewrite(issue: z.core.$ZodIssue, value: unknown, example: string | undefined): string {
  const written = plain(value)
  if (issue.code === 'invalid_type' && issue.expected === 'array') return `Put it in a list: [${written}]`
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number')
    return `Put it in quotes: '${written}'`
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `Write https://${written.replace(/^[a-z]*:?\/\//, '')}`
  if (example !== undefined) return `Write it as in: ${example}`
  if (issue.message.startsWith('an address of this site')) return `Write /${written.replace(/^\/+/, '')}`
  return /letters/.test(issue.message) ? `Write ${toId(written)}` : 'Change the value to fit.'
}

/** Messages that the content's own schemas set say what is expected; those of the library begin with other words. */
function own(message = ''): { expected: string } | undefined {
  return /^(?:Invalid|Too |Expected)/.test(message) ? undefined : { expected: message }
}

type SizeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

function size(issue: SizeIssue, value: unknown): Pick<Fault, 'found' | 'expected'> {
  const limit = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`
  if (issue.origin === 'string') {
    const empty = { found: 'an empty text', expected: 'words' }
    return value === '' ? empty : { found: `${String(value).length} characters`, expected: `${limit} characters` }
  }
  if (issue.origin === 'array')
    return { found: Array.isArray(value) ? entries(value.length) : shown(value), expected: `${limit} in the list` }
  return { found: shown(value), expected: limit }
}

function entries(count: number): string {
  return count === 0 ? 'an empty list' : `${count} in the list`
}

function resize({ code, origin }: SizeIssue, example: string | undefined): string {
  const such = example === undefined ? '' : ` Such as: ${example}`
  if (origin === 'number' || origin === 'int') return `Change the number.${such}`
  if (code === 'too_big') return origin === 'string' ? 'Say it in fewer words.' : 'Take out what matters least.'
  return origin === 'string' ? `Write it, or take the line out.${such}` : `Add what is missing.${such}`
}

const SHOWN = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  if (text.length <= SHOWN) return text
  return typeof value === 'string' ? `${value.split(/\s+/).length} words: ${text.slice(0, SHOWN)}…"` : 'a list or map'
}

/** The value at a path; where a text is given in place of a list, the text. */
function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value === 'string') return value
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }, root)
}
