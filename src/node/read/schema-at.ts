import { stringify } from 'yaml'
import { z } from 'zod'

/**
 * The part of a schema that a path leads to, without what wraps it (defaults, transforms).
 *
 * @returns undefined where the schema says nothing of such a path
 */
export function schemaAt(schema: z.core.$ZodType, path: PropertyKey[]): z.core.$ZodType | undefined {
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

/** The names that may stand in a map; none where any may. */
export function knownKeys(schema: z.core.$ZodType | undefined): string[] {
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
export function describeSchema(schema: z.core.$ZodType | undefined): { expected: string; example?: string } {
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
