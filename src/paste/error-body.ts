import * as m from '#words'
import { decodeEntities, firstMatches } from '../text/plain'
import { findJson, type Json, type JsonObject } from './loose-json'
import { isStatusCode, findStatusCodes } from './status-codes'
import { type Clues, noClues } from './types'

/** What an error body says, and whether it lists failed records inside a successful response. */
interface BodyClues extends Clues {
  isOAuth: boolean
  isPartial: boolean
  /** A list of errors is not empty. */
  hasErrors: boolean
  /** The status of the whole response: the one in the outermost object. */
  outer?: number
}

const MESSAGES = set(
  'message msg errordescription description detail details title errormessage faultstring errors error messages reason error_messages exception statustext body data response value text errmsg cause',
)
const ERRORS = set('errors error failures failed validationerrors fielderrors fields invalid')
const CODES = set('status statuscode code httpstatus httpcode responsecode httpstatuscode errorcode status_code')
const REASONS = set('code reasoncode errorcode error reason type class exception name errortype key')
const LISTED = set('errors error failures failed failedrecords validationerrors')
const FAILURES = set('failures failed')
/** Parts of the request, which some programs print beside the response. */
const REQUEST_KEYS = set('config request options params')
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]{1,40}(?:(?:_|::|\.|-)[A-Za-z0-9]{1,40}){0,8}$/
const MAX_DEPTH = 12

function set(words: string): Set<string> {
  return new Set(words.replaceAll('_', '').split(' '))
}

/**
 * Reads the JSON values of an error body in every common shape: `errors` as a string, a list or an object of fields,
 * `message`, OAuth's `error` and `error_description`, `error` with `code` and `details`, and lists of failures inside
 * a success.
 */
export function readErrorBody(values: Json[]): BodyClues {
  const clues: BodyClues = {
    ...noClues(),
    isOAuth: false,
    isPartial: false,
    hasErrors: false,
    outer: outerCode(values),
  }
  for (const value of values) {
    if (value instanceof Map && isFieldMap(value)) readFields(value, clues)
    else visit(value, '', 0, clues)
  }
  return { ...clues, messages: unique(clues.messages), reasons: unique(clues.reasons), fields: unique(clues.fields) }
}

/** The code of `{"statusCode": 207, "body": …}`, as programs print a whole response. */
function outerCode(values: Json[]): number | undefined {
  const [first] = values
  if (!(first instanceof Map)) return undefined
  const code = [...first].find(([name]) => CODES.has(plain(name)))?.[1]
  return typeof code === 'number' && isStatusCode(code) ? code : undefined
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))].slice(0, 40)
}

/** Whether an object has nothing but fields with lists of messages: `{'vendor_id': ['has not been added']}`. */
function isFieldMap(object: JsonObject): boolean {
  const entries = [...object]
  return (
    entries.length > 0 &&
    entries.every(([key, value]) => !ERRORS.has(plain(key)) && !MESSAGES.has(plain(key)) && isTexts(value))
  )
}

function isTexts(value: Json): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[_\s-]/g, '')
}

function visit(value: Json, key: string, depth: number, clues: BodyClues): void {
  if (depth > MAX_DEPTH) return
  if (typeof value === 'string') readText(value, key, depth, clues)
  else if (typeof value === 'number') readNumber(value, key, clues)
  else if (Array.isArray(value)) readItems(value, key, depth, clues)
  else if (value instanceof Map) readEntries(value, depth, clues)
}

function readNumber(value: number, key: string, clues: BodyClues): void {
  if (CODES.has(key) && isStatusCode(value))
    clues.codes.push({ code: value, why: m.paste_why_code_in_body({ code: value }) })
}

function readText(value: string, key: string, depth: number, clues: BodyClues): void {
  if (/^\s*[{[]/.test(value) && depth < MAX_DEPTH) {
    for (const found of findJson(value)) visit(found.value, key, depth + 4, clues)
    return
  }
  if (/^[1-5]\d\d$/.test(value)) return readNumber(Number(value), key, clues)
  if (REASONS.has(key) && IDENTIFIER.test(value)) clues.reasons.push(value)
  if (MESSAGES.has(key) && value.length < 2000 && !value.startsWith('<')) clues.messages.push(value)
}

function readItems(values: Json[], key: string, depth: number, clues: BodyClues): void {
  if (FAILURES.has(key) && values.length > 0) clues.isPartial = true
  if (isMixed(values)) clues.isPartial = true
  for (const value of values) {
    if (ERRORS.has(key) && value instanceof Map && value.get('errors') instanceof Map) clues.isPartial = true
    visit(value, key, depth + 1, clues)
  }
}

/** Whether some records were saved and some were not. */
function isMixed(values: Json[]): boolean {
  const outcomes = values.map(outcomeOf)
  return outcomes.includes(true) && outcomes.includes(false)
}

const GOOD = /^(?:ok|success|succeeded|successful|created|updated|done|saved)$/i
const BAD = /^(?:error|failed|failure|invalid|rejected|skipped)$/i

/** Whether a record says that it was saved; nothing when it does not say. */
function outcomeOf(value: Json): boolean | undefined {
  if (!(value instanceof Map)) return undefined
  for (const [name, said] of value) {
    const key = plain(name)
    if (key === 'success' && typeof said === 'boolean') return said
    if (!CODES.has(key) && key !== 'result' && key !== 'outcome') continue
    if (typeof said === 'number' && isStatusCode(said)) return said < 400
    if (typeof said === 'string' && GOOD.test(said)) return true
    if (typeof said === 'string' && BAD.test(said)) return false
  }
  return undefined
}

function isFilled(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Map) return value.size > 0
  return typeof value === 'string' && value.trim() !== ''
}

function readEntries(object: JsonObject, depth: number, clues: BodyClues): void {
  if (object.has('error_description') || (typeof object.get('error') === 'string' && object.has('state')))
    clues.isOAuth = true
  for (const [name, value] of object) {
    const key = plain(name)
    if (REQUEST_KEYS.has(key)) continue
    if (LISTED.has(key) && isFilled(value)) clues.hasErrors = true
    if (ERRORS.has(key) && value instanceof Map && !isDescribed(value)) readFields(value, clues)
    else visit(value, key, depth + 1, clues)
  }
}

/** `error: {code, message}` describes one error; any other object is a map of fields. */
function isDescribed(object: JsonObject): boolean {
  return [...object.keys()].some((key) => /^(?:code|message|reason|reason_code|details?|status|type)$/i.test(key))
}

function readFields(fields: JsonObject, clues: BodyClues): void {
  for (const [field, value] of fields) {
    const texts = isTexts(value) ? value : typeof value === 'string' ? [value] : []
    if (field !== 'base') clues.fields.push(field)
    for (const text of texts) clues.messages.push(field === 'base' ? text : `${field}: ${text}`)
    if (texts.length === 0) visit(value, 'errors', MAX_DEPTH - 4, clues)
  }
}

/** The error codes of RFC 6749 and RFC 6750. */
const OAUTH_ERRORS =
  'invalid_request|invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|unsupported_response_type|invalid_scope|access_denied|invalid_token|insufficient_scope|server_error|temporarily_unavailable|redirect_uri_mismatch'
const OAUTH_ERROR = new RegExp(String.raw`\berror["'\\]{0,3}\s{0,3}(?::|=>?)\s{0,3}["'\\]{0,3}(${OAUTH_ERRORS})\b`, 'i')
const ALONE = new RegExp(String.raw`(?<![\w-])(${OAUTH_ERRORS})(?![\w-])`)
const DESCRIPTION = /\berror_description["'\\]{0,3}\s{0,3}(?::|=>?)\s{0,3}["'\\]{0,3}([^"\n\\&]{4,400})/i

/**
 * Reads an OAuth error in any notation: JSON, a form, a `WWW-Authenticate` header, a client's own message.
 *
 * @returns nothing when there is none
 */
export function readOAuth(text: string): Clues | undefined {
  const error = OAUTH_ERROR.exec(text)?.[1] ?? ALONE.exec(text)?.[1]
  const description = DESCRIPTION.exec(text)?.[1]
  if (error === undefined && description === undefined) return undefined
  return {
    ...noClues(),
    reasons: error === undefined ? [] : [error],
    messages: description === undefined ? [] : [description.trim().replace(/\+(?=\S)/g, ' ')],
  }
}

const PAGE = /<(?:!doctype|html|head|body|title|h1|center|\?xml|error|soap:)[\s>:/a-z]/i
const NAMED =
  /<(title|h1|h2|message|msg|detail|description|faultstring|error_description|error)\b[^<>]{0,200}>([^<]{1,500})/gi
const XML_CODE = /<(?:code|faultcode|status|statuscode)\b[^<>]{0,100}>\s{0,20}([\w.:-]{2,60})\s{0,20}</gi
const MAX_ELEMENTS = 20

export interface PageClues extends Clues {
  /** The visible text of the page. */
  text: string
}

/**
 * Reads an error page: HTML from a server or a proxy, or XML, for example from a file store.
 *
 * @returns nothing when the text is not markup
 */
export function readMarkup(source: string): PageClues | undefined {
  if (!PAGE.test(source)) return undefined
  const clues = noClues()
  for (const [, tag = '', text = ''] of firstMatches(source, NAMED, MAX_ELEMENTS)) {
    const plain = decodeEntities(text).trim()
    if (plain !== '') clues.messages.push(plain)
    if (/^(?:title|h1|h2)$/i.test(tag))
      clues.codes.push(...findStatusCodes(plain).map((code) => ({ code, why: m.paste_why_code_in_page({ code }) })))
  }
  for (const [, word = ''] of firstMatches(source, XML_CODE, MAX_ELEMENTS)) {
    if (/^[1-5]\d\d$/.test(word))
      clues.codes.push({ code: Number(word), why: m.paste_why_code_in_page({ code: word }) })
    else clues.reasons.push(word)
  }
  return { ...clues, text: visibleText(source) }
}

function visibleText(source: string): string {
  const text = source
    .replace(/<(script|style|svg|head)\b[^>]{0,500}>[\s\S]{0,50000}?<\/\1>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
  return decodeEntities(text).replace(/[ \t]{2,}/g, ' ')
}
