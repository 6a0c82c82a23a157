import { TAG, TAG_WORDS } from '../paste/secret-tags'
import type { ArticleId, Entry } from '../content-model/types'
import type { Recognition } from '../paste/recognize'
import { maskSecrets } from '../paste/secrets'
import { formatLocalInput } from '../time/local-input'
import { type FieldValues, METHODS } from './fields'

/** The values read from a pasted error. */
interface ReadError {
  values: FieldValues
  /** The best matching article. */
  article?: ArticleId
}

export const NOTHING_READ: ReadError = { values: {} }

/** In characters. More than any useful error; whole log files belong in an attachment. */
const MAX_LENGTH = 100_000

/** A pasted text with secrets hidden, cut to the maximum length. Only this version is shown and kept in memory. */
export function maskPaste(text: string): string {
  return maskSecrets(text.slice(0, MAX_LENGTH).replaceAll(/\r\n?/g, '\n')).text
}

/**
 * Reads the field values of an API case from a pasted error. When the recognition code cannot be loaded, the values that
 * need no recognition are still read.
 *
 * @param text from `maskPaste`
 */
export async function readError(text: string, entries: Entry[]): Promise<ReadError> {
  if (text.trim() === '') return NOTHING_READ
  const call = readCall(text)
  try {
    const { recognize } = await import('../paste/recognize')
    return combine(call, recognize(text, entries, new Date()))
  } catch {
    return { values: { message: call.responseBody ? '' : text.trim(), ...call } }
  }
}

/** The message alone when there is a response body, else the cleaned text as a whole. */
function combine(call: FieldValues, found: Recognition): ReadError {
  const message = call.responseBody ? found.message : found.cleaned
  return {
    values: { responseStatus: found.code?.toString(), message, ...call },
    article: found.articles[0]?.id,
  }
}

const ADDRESS = String.raw`(?:${TAG}|[^\s"'<>,)}]){1,4000}`
const URL_IN_TEXT = new RegExp(`\\bhttps?://${ADDRESS}`)
const METHOD_AND_URL = new RegExp(`\\b(${METHODS.join('|')})\\b[\\s"'(:,]{1,4}((?:https?:/)?/${ADDRESS})`)
const NAMED_METHOD = new RegExp(
  String.raw`\bmethod["']?\s{0,3}(?:=>|[:=])\s{0,3}["':]{0,2}(${METHODS.join('|')})\b`,
  'i',
)
const NAMED_URL = new RegExp(
  String.raw`\b(?:url|uri|path|endpoint)["']?\s{0,3}(?:=>|[:=])\s{0,3}["']?((?:https?:/)?/${ADDRESS})`,
  'i',
)
/** What separates a name from its value in headers, JSON, query strings and Ruby hashes. */
const IS = String.raw`["']?\s{0,3}(?:=>|[:=]|%3D)\s{0,3}["'[]{0,3}(?!${TAG_WORDS}\])`
const REQUEST_ID = new RegExp(String.raw`\b(?:x[-_])?request[-_ ]?id${IS}([\w.:-]{6,100})`, 'i')
const CLIENT_ID = new RegExp(String.raw`\bclient[-_ ]?id${IS}([\w.-]{2,100})`, 'i')
const COMPANY_ID = new RegExp(String.raw`\bcompany[-_ ]?id${IS}(\d{1,20})|/companies/(\d{1,20})`, 'i')
const PROJECT_ID = new RegExp(String.raw`\bproject[-_ ]?id${IS}(\d{1,20})|/projects/(\d{1,20})`, 'i')
const DATE_HEADER = /^date: ?(.{10,40})$/i
/** The time stamp of a log line. The time zone is required: without it the time is ambiguous. */
const LOG_STAMP = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?) ?(Z|UTC|[+-]\d\d:?\d\d)\b/

/**
 * Reads the field values of one API call from raw HTTP, a curl command, a log line or an error message of a client.
 * Values that the text does not have are absent.
 *
 * @param text with secrets already hidden
 */
export function readCall(text: string): FieldValues {
  const command = readCurl(text)
  const exchange = readExchange(command?.rest ?? text)
  const { body, around } = bodyIn(exchange.rest)
  const loose = METHOD_AND_URL.exec(around)
  const method = exchange.method || command?.method || loose?.[1] || NAMED_METHOD.exec(text)?.[1]?.toUpperCase() || ''
  const found: FieldValues = {
    time: timeOf(exchange.responseHeaders, text),
    method: METHODS.includes(method) ? method : '',
    url: exchange.url || command?.url || trimUrl(loose?.[2] ?? NAMED_URL.exec(text)?.[1] ?? '') || urlIn(around),
    requestHeaders: [...(command?.headers ?? []), ...exchange.requestHeaders].join('\n'),
    requestBody: exchange.requestBody || command?.body || '',
    responseStatus: exchange.status,
    responseBody: exchange.responseBody || (exchange.status === '' ? body : ''),
    requestId: first(REQUEST_ID, text),
    clientId: first(CLIENT_ID, text),
    companyId: first(COMPANY_ID, text),
    projectId: first(PROJECT_ID, text),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

function urlIn(text: string): string {
  return trimUrl(URL_IN_TEXT.exec(text)?.[0] ?? '')
}

/** Without trailing punctuation of the sentence around the URL. */
function trimUrl(url: string): string {
  const plain = url.replace(/[.,:;]+$/, '')
  return plain.includes('[') ? plain : plain.replace(/\]+$/, '')
}

function first(pattern: RegExp, text: string): string {
  return (
    pattern
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined) ?? ''
  )
}

const BODY_START = /[{[]\s{0,40}(?:[{[]\s{0,40})?(["'])|<(?:!doctype|html|\?xml|Error)\b/i

/** The first JSON object, JSON array or HTML page in a text. Without an end, it extends to the end of the text. */
function bodyIn(text: string): { body: string; around: string } {
  const start = BODY_START.exec(text)
  if (!start) return { body: '', around: text }
  const end = start[1] === undefined ? text.length : endOfJson(text, start.index, start[1])
  return {
    body: text.slice(start.index, end).trim(),
    around: `${text.slice(0, start.index)}\n${text.slice(end)}`,
  }
}

function endOfJson(text: string, start: number, quote: string): number {
  let depth = 0
  let isInside = false
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (char === quote) isInside = !isInside
    else if (!isInside && '{['.includes(char)) depth += 1
    else if (!isInside && '}]'.includes(char) && (depth -= 1) === 0) return at + 1
  }
  return text.length
}

function timeOf(headers: string[], text: string): string {
  const header = headers.map((line) => DATE_HEADER.exec(line)?.[1]).find((found) => found !== undefined)
  const [, stamp, zone = ''] = LOG_STAMP.exec(text) ?? []
  const written = header ?? stamp?.replace(' ', 'T').replace(',', '.').concat(zone.replace('UTC', 'Z'))
  const time = new Date(written ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? '' : formatLocalInput(time)
}

/** A curl command. */
interface CurlCommand {
  method: string
  url: string
  headers: string[]
  body: string
  /** The rest of the text, without the command. */
  rest: string
}

const CURL_START = /(?:^|\n)[ \t]{0,8}(?:[$%#>] )?curl(?:\.exe)? /
const CURL_METHOD = /\s(?:-X|--request)[ =]{0,2}["']?([A-Z]{3,7})\b/
const CURL_HEADER = /\s(?:-H|--header)[ =]{0,2}(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})')/g
const CURL_BODY =
  /\s(?:-d|--data(?:-raw|-binary|-urlencode)?|--json|-F|--form)[ =]{0,2}(?:"((?:[^"\\]|\\[^])*)"|'([^']*)'|(\S+))/g
const MAX_CURL_LENGTH = 50_000

/** Reads the first curl command in a text, which may span several lines. */
function readCurl(text: string): CurlCommand | undefined {
  const start = CURL_START.exec(text)?.index
  if (start === undefined) return undefined
  const end = endOfCommand(text, start + 1)
  const command = text.slice(start, end)
  const bodies = [...command.matchAll(CURL_BODY)].map(
    ([, double = '', single = '', bare = '']) => double || single || bare,
  )
  return {
    method: CURL_METHOD.exec(command)?.[1] ?? (bodies.length > 0 ? 'POST' : 'GET'),
    url: urlIn(command),
    headers: [...command.matchAll(CURL_HEADER)].map(([, double = '', single = '']) => double || single),
    body: bodies.join('&'),
    rest: text.slice(0, start) + text.slice(end),
  }
}

/** The first line break that is neither in quotes nor escaped. */
function endOfCommand(text: string, start: number): number {
  let quote = ''
  for (let at = start; at < Math.min(text.length, start + MAX_CURL_LENGTH); at += 1) {
    const char = text.charAt(at)
    if (char === '\\' || char === '^') at += 1
    else if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '\n') return at
  }
  return text.length
}

/** A raw HTTP request and its response. */
interface HttpExchange {
  method: string
  url: string
  requestHeaders: string[]
  requestBody: string
  status: string
  responseHeaders: string[]
  responseBody: string
  /** The text before the request or response. */
  rest: string
}

type ExchangePart = 'rest' | 'requestHeaders' | 'requestBody' | 'responseHeaders' | 'responseBody'

const REQUEST_LINE = /^([A-Z]{3,7}) (\S{1,8000}) HTTP\/\d/
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? {1,3}([1-5]\d\d(?: [A-Za-z' -]{1,60})?)/
/** How `curl -v` marks lines that it sends or receives. */
const SENT_OR_RECEIVED = /^[<>](?: |$)/
/** Log lines of `curl -v`. */
const CURL_LOG = /^(?:\*(?: |$)|[{}] \[\d+ bytes)/

/**
 * Reads raw HTTP as printed by `curl -i`, `curl -v`, proxies and editors. Of several responses, such as redirects, the
 * last one counts.
 */
function readExchange(text: string): HttpExchange {
  const parts: Record<ExchangePart, string[]> = {
    rest: [],
    requestHeaders: [],
    requestBody: [],
    responseHeaders: [],
    responseBody: [],
  }
  let part: ExchangePart = 'rest'
  let [method, path, status] = ['', '', '']
  for (const marked of text.split('\n')) {
    if (CURL_LOG.test(marked)) continue
    const line = marked.replace(SENT_OR_RECEIVED, '').trimEnd()
    const request = REQUEST_LINE.exec(line)
    const response = STATUS_LINE.exec(line)
    if (request) {
      ;[, method = '', path = ''] = request
      part = 'requestHeaders'
    } else if (response) {
      status = response[1]?.trim() ?? ''
      part = 'responseHeaders'
      parts.responseHeaders = []
      parts.responseBody = []
    } else if (line === '' && part === 'requestHeaders') part = 'requestBody'
    else if (line === '' && part === 'responseHeaders') part = 'responseBody'
    else parts[part].push(line)
  }
  return {
    method,
    url: fullUrl(path, parts.requestHeaders),
    requestHeaders: parts.requestHeaders.filter((line) => !HOST_HEADER.test(line)),
    requestBody: parts.requestBody.join('\n').trim(),
    status,
    responseHeaders: parts.responseHeaders,
    responseBody: parts.responseBody.join('\n').trim(),
    rest: parts.rest.join('\n'),
  }
}

const HOST_HEADER = /^:?(?:host|authority): ?(\S{1,300})$/i

/** Joins the path of the request line and the host header. */
function fullUrl(path: string, headers: string[]): string {
  const host = headers.map((line) => HOST_HEADER.exec(line)?.[1]).find((name) => name !== undefined)
  return path.startsWith('/') && host !== undefined ? `https://${host}${path}` : path
}
