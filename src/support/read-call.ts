import { METHODS, type Values } from './fields'
import { formatLocalInput } from '../time/local-input'
import { readCurl } from './read-curl'
import { readTraffic } from './read-traffic'

const TAG = String.raw`\[(?:[A-Za-z ]{1,24} hidden|email|phone)\]`
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
const IS = String.raw`["']?\s{0,3}(?:=>|[:=]|%3D)\s{0,3}["'[]{0,3}(?![A-Za-z ]{1,24} hidden\])`
const REQUEST_ID = new RegExp(String.raw`\b(?:x[-_])?request[-_ ]?id${IS}([\w.:-]{6,100})`, 'i')
const CLIENT_ID = new RegExp(String.raw`\bclient[-_ ]?id${IS}([\w.-]{2,100})`, 'i')
const COMPANY_ID = new RegExp(String.raw`\bcompany[-_ ]?id${IS}(\d{1,20})|/companies/(\d{1,20})`, 'i')
const PROJECT_ID = new RegExp(String.raw`\bproject[-_ ]?id${IS}(\d{1,20})|/projects/(\d{1,20})`, 'i')
const DATE_HEADER = /^date: ?(.{10,40})$/i
/** Of a log line; without a zone it would be anybody's hour. */
const STAMP = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?) ?(Z|UTC|[+-]\d\d:?\d\d)\b/

/**
 * What a pasted text tells of one call to an API: raw HTTP, a curl command, a log line, a client's message. Values
 * that it does not tell are absent.
 *
 * @param text with its secrets hidden already
 */
export function readCall(text: string): Values {
  const command = readCurl(text, urlIn)
  const traffic = readTraffic(command?.rest ?? text)
  const { body, around } = bodyIn(traffic.rest)
  const loose = METHOD_AND_URL.exec(around)
  const method = traffic.method || command?.method || loose?.[1] || NAMED_METHOD.exec(text)?.[1]?.toUpperCase() || ''
  const found: Values = {
    time: timeOf(traffic.responseHeaders, text),
    method: METHODS.includes(method) ? method : '',
    url: traffic.url || command?.url || tidy(loose?.[2] ?? NAMED_URL.exec(text)?.[1] ?? '') || urlIn(around),
    requestHeaders: [...(command?.headers ?? []), ...traffic.requestHeaders].join('\n'),
    requestBody: traffic.requestBody || command?.body || '',
    responseStatus: traffic.status,
    responseBody: traffic.responseBody || (traffic.status === '' ? body : ''),
    requestId: first(REQUEST_ID, text),
    clientId: first(CLIENT_ID, text),
    companyId: first(COMPANY_ID, text),
    projectId: first(PROJECT_ID, text),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''))
}

function urlIn(text: string): string {
  return tidy(URL_IN_TEXT.exec(text)?.[0] ?? '')
}

/** Without what the sentence around it left at its end. */
function tidy(url: string): string {
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

/** The first object, list or page in a text. One without an end was cut off. */
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
  const [, stamp, zone = ''] = STAMP.exec(text) ?? []
  const told = header ?? stamp?.replace(' ', 'T').replace(',', '.').concat(zone.replace('UTC', 'Z'))
  const time = new Date(told ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? '' : formatLocalInput(time)
}
