// @ts-check
/**
 * Checks data against a JSON Schema, without packages: only the keywords that `schema.json` uses. Any other keyword throws,
 * because ignoring it would accept what a newer schema forbids.
 */

/** @typedef {Record<string, any>} Schema */

/** Keywords that check nothing. `format` is among them because a pattern always comes with it. */
const ANNOTATIONS = ['$schema', '$id', 'title', 'description', 'examples', 'format']

/** @type {Record<string, (value: unknown) => boolean>} */
const TYPES = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

/**
 * What each keyword requires of a value of the right type.
 *
 * @type {Record<string, (rule: any, value: any, schema: Schema) => boolean>}
 */
const RULES = {
  const: (rule, value) => value === rule,
  enum: (rule, value) => rule.includes(value),
  minLength: (rule, value) => [...value].length >= rule,
  maxLength: (rule, value) => [...value].length <= rule,
  pattern: (rule, value) => new RegExp(rule, 'u').test(value),
  minItems: (rule, value) => value.length >= rule,
  maxItems: (rule, value) => value.length <= rule,
  items: (rule, value) => value.every((/** @type {unknown} */ item) => fits(rule, item)),
  required: (rule, value) => rule.every((/** @type {string} */ name) => Object.hasOwn(value, name)),
  properties: (rule, value) =>
    Object.entries(rule).every(([name, schema]) => !Object.hasOwn(value, name) || fits(schema, value[name])),
  propertyNames: (rule, value) => Object.keys(value).every((name) => fits(rule, name)),
  additionalProperties: (rule, value, { properties = {} }) =>
    Object.entries(value).every(
      ([name, item]) => Object.hasOwn(properties, name) || (rule !== false && fits(rule, item)),
    ),
  oneOf: (rule, value) => rule.filter((/** @type {Schema} */ schema) => fits(schema, value)).length === 1,
}

/**
 * Whether a value is what a schema describes.
 *
 * @param {Schema} schema
 * @param {unknown} value
 * @returns {boolean}
 */
export function fits(schema, value) {
  const { type, ...others } = schema
  // The other rules assume a value of this type.
  if (type !== undefined && !TYPES[type]?.(value)) return false
  return Object.entries(others).every(([keyword, rule]) => {
    if (ANNOTATIONS.includes(keyword)) return true
    const check = RULES[keyword]
    if (!check) throw new Error(`The schema uses ${keyword}, which this check does not support`)
    return check(rule, value, schema)
  })
}
