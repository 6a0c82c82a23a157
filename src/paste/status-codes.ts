import * as m from '#words'
import { firstMatches } from '../text/plain'
import { sameSpelling } from './phrases'
import type { Clues, CodeClue } from './types'
import { refusesValue, refusesValueIn } from './validation'

/** Status codes and their names, as registered with IANA and as servers, proxies and CDNs write them. */
const NAMES: [number, string][] = [
  [200, 'OK'],
  [201, 'Created'],
  [202, 'Accepted'],
  [204, 'No Content'],
  [207, 'Multi-Status'],
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [304, 'Not Modified'],
  [400, 'Bad Request'],
  [401, 'Unauthorized|Unauthorised|Authorization Required'],
  [402, 'Payment Required'],
  [403, 'Forbidden|Access Denied'],
  [404, 'Not Found|File not found|Page not found|Page cannot be found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [407, 'Proxy Authentication Required'],
  [408, 'Request Time-?out'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [411, 'Length Required'],
  [412, 'Precondition Failed'],
  [413, '(?:Payload|Content|Request Entity) Too Large'],
  [414, 'URI Too Long|Request-URI Too (?:Long|Large)'],
  [415, 'Unsupported Media Type'],
  [416, 'Range Not Satisfiable'],
  [422, 'Unprocessable(?: Entity| Content)?'],
  [423, 'Locked'],
  [424, 'Failed Dependency'],
  [428, 'Precondition Required'],
  [429, 'Too Many Requests'],
  [431, 'Request Header Fields Too Large'],
  [499, 'Client Closed Request'],
  [500, 'Internal (?:Server )?Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway|Proxy Error|Gateway Error'],
  [503, 'Service (?:Temporarily )?Unavailable'],
  [504, 'Gateway Time-?out'],
  [505, 'HTTP Version Not Supported'],
  [507, 'Insufficient Storage'],
  [520, 'Web server is returning an unknown error'],
  [521, 'Web server is down'],
  [522, 'Connection timed out'],
  [523, 'Origin is unreachable'],
  [524, 'A timeout occurred'],
  [525, 'SSL handshake failed'],
]

const KNOWN = new Set(NAMES.map(([code]) => code))

/** Every name, as one alternation of a regular expression. */
const STATUS_NAMES = NAMES.map(([, name]) => name).join('|')

/** Whether a number is an HTTP status in use; most numbers of three digits are not. */
export function isStatusCode(code: number): boolean {
  return KNOWN.has(code)
}

const ERRORS = NAMES.filter(([code]) => code >= 400).map(([code, name]): [number, RegExp] => [
  code,
  new RegExp(`^(?:${name})$`, 'i'),
])

/** The status code of an error by its name, such as `too many requests`. */
export function codeByName(name: string): number | undefined {
  return ERRORS.find(([, pattern]) => pattern.test(name))?.[0]
}

/** Units and countable things: "500 ms" and "404 files" are not codes. */
const UNIT = String.raw`(?!\s?(?:m?s|secs?|seconds?|min(?:ute)?s?|hours?|days?|bytes?|[kmg]i?b|px|ft|sf|items?|records?|rows?|calls?|requests?|users?|people|files?|photos?|pages?\s(?:set|long|pdf)|drawings?|sheets?|rfis?|submittals?|lines?|times?|projects?|units?|characters?)\b)`
const PLAIN = String.raw`([1-5]\d\d)(?![\w%]|[.,:]\d|-\d)`
/** A code in a place where the number could also be a count. */
const CODE = PLAIN + UNIT
/** Not after something that is numbered: "line 404". */
const NOT_NUMBERED = String.raw`(?<!\b(?:lines?|pages?|rows?|ports?|ids?|steps?|items?|rfis?|no|numbers?|projects?|company|sheets?|sections?|drawings?|columns?|units?|floors?|levels?|rooms?|versions?|suite|building|phase|cost code|code|build|took|pid|over|under|about|than|at least|up to)[\s.:#]{0,3})(?<![\w.,:/#$-])`
const METHOD = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)'
const VERB =
  '(?:got|gets?|getting|received?|receives|receiving|returns?|returned|returning|answers?|answered|responds?|responded|throws?|threw|throwing|gives?|gave|giving|fails?|failed|failing|rejected|refused|saw|sees?|seeing|shows?|showing|says|hits?|hitting|aborted|unexpected|raised|ERR_ABORTED)'

/** The contexts in which a number of three digits is a status code. In any other it is not. */
const POSITIONS = [
  // HTTP/1.1 403, HTTP 503, HTTP Error 503
  String.raw`\bHTTP(?:\/\d(?:\.\d)?)?[\s_-]{0,2}(?:error|status)?[\s_:=-]{0,3}(?:code)?["']?[\s:=-]{0,3}["'(]?${PLAIN}`,
  // status code 422, responseCode=403, error code: 503
  String.raw`(?:status|response|error|http|result|return)[\s_-]?code["']?\s{0,2}(?:of|is|was|[:=]>?)?\s{0,2}["'(]?${PLAIN}`,
  // {code: 404, (code=404
  String.raw`(?:^|[\s({[,"'])(?<!\w\s)code["']?\s?[:=]\s?["']?${PLAIN}`,
  // status 403, status: 404, status=503, a status of 403
  String.raw`\b(?:status|statut|estado)["']?\s{0,2}(?:of|is|was|[:=]>?)?\s{0,2}["'(]?${PLAIN}`,
  // Error 404, error: (403), Err 500
  String.raw`\b(?:errors?|err|erreur|erro|fehler)\b[\s_:#=-]{0,3}(?:no\.?|number|type|the remote server returned)?[\s:=#-]{0,3}["'([]?${CODE}`,
  // 404 error, 403 Client Error
  String.raw`${NOT_NUMBERED}${CODE}[\s-]{1,3}(?:client |server |http )?(?:errors?|err|response|status)\b`,
  // 403 Forbidden, 404 - File not found, 404, message='Not Found'
  String.raw`${NOT_NUMBERED}${CODE}["']?[\s:,|/()'"–—-]{1,4}(?:message=.)?(?:${STATUS_NAMES})\b`,
  // Not Found (404)
  String.raw`\b(?:${STATUS_NAMES})[\s:([-]{1,3}${PLAIN}`,
  // "GET /x HTTP/1.1" 404 1234
  String.raw`"\s{1,2}${PLAIN}\s{1,2}(?:\d|-)`,
  // GET /x 404, POST /x -> 422
  String.raw`\b${METHOD}\s[^\n]{0,300}?\s(?:[-–→:=]>?\s?)?(?<!\bin\s)${CODE}(?=\s|$|[),.;:])`,
  // failed with 503, returned a 404
  String.raw`\b${VERB}(?:\swith|\sby|\sback|\sas)?[\s:=(]{1,3}(?:an?\s|the\s|code\s|http\s)?["'([]?${CODE}`,
  // a 403 on every call
  String.raw`\b(?:an?|the)\s${CODE}(?=\s(?:on|for|when|from|in|at|back|every|after|while|and|again|with|if|is|but)\b|[.,!?)]|\s*$)`,
  // Acme API 403: {…}, 403 for GET /x
  String.raw`${NOT_NUMBERED}${CODE}(?=:\s|\s{0,2}[{[]|\s(?:on|for|from|at|when)\s(?:${METHOD}|every|all|any|each|the|a|my|our|\/|https?:))`,
  // (401)
  String.raw`[([]${CODE}[)\]](?!\s?\d)`,
  // 403s
  String.raw`${NOT_NUMBERED}([45](?:0[1-9]|[12]\d))'?s\b`,
].map((source) => new RegExp(source, 'gim'))

/** A code at the very start, alone or before words: "503", "404 when I open a link". */
const START = new RegExp(
  String.raw`^[\s"'#(<[*]{0,4}${CODE}(?:["')\]>*.!?\s]*$|\s{0,3}[:;,{[(/–—-]|\s+(?:on|for|from|at|when|while|with|in|after|if|every|and|page|but|again|since|all|is|keeps?|cada|quand|quando|al|en)\b)`,
  'i',
)
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]{1,4000}/gi
const MAX_PER_POSITION = 12
/** In characters. Logs repeat themselves, so the start and the end are enough. */
const HEAD = 40_000
const TAIL = 10_000

/**
 * Finds the status codes in a text, in order of appearance. A number counts only in the context of a code, so that a
 * port, an id, a line number, a size, a year or a cost code is not taken for one.
 */
export function findStatusCodes(input: string): number[] {
  const part = input.length > HEAD + TAIL ? `${input.slice(0, HEAD)}\n${input.slice(-TAIL)}` : input
  const text = part.replace(ADDRESS, ' address ')
  const found: { at: number; code: number }[] = []
  const start = START.exec(text)
  if (start) found.push({ at: 0, code: Number(start[1]) })
  for (const position of POSITIONS)
    for (const match of firstMatches(text, position, MAX_PER_POSITION))
      found.push({ at: match.index + match[0].length, code: Number(match[1]) })
  const codes = found.toSorted((a, b) => a.at - b.at).map(({ code }) => code)
  return [...new Set(codes.filter(isStatusCode))]
}

/** The code that says what went wrong: the first error, else the first success or redirect, else the first of all. */
export function mainCode(codes: number[]): number | undefined {
  return codes.find((code) => code >= 400) ?? codes.find((code) => code >= 200) ?? codes[0]
}

/** A message that says in words what the code 403 says. */
const REFUSAL =
  /\b(?:do(?:es)?(?: not|n['’]?t) have|lack|lacks|without|insufficient|missing|not enough) (?:the )?(?:\w+ ){0,3}(?:permissions?|privileges?|access(?: rights?)?)\b|\bno (?:permissions?|privileges?|access rights?)\b|\b(?:not permitted|not allowed|permission denied|access denied)\b/i

/** A line that begins like a program's error report. */
const NAMED_LINE = /^\s{0,20}(?:\[[^\][\n]{2,40} error\]|[\w ]{0,30}(?:error|exception|failed|failure):)[^\n]{4,300}/im

/** A connection between two programs that has to be renewed. */
const ENDED =
  /\b(?:session|connection|authori[sz]ation|credentials?|token|login)\b.{0,40}\b(?:expired|revoked|no longer valid|lost|invalid)\b/i
const AGAIN = /\bre-?(?:connect|authori[sz]|authenticat)/i

const LONGEST_LINE = 220
const MOST_LINES = 10

/** Lines short enough for a program's message; people write longer ones. */
function shortLines(prose: string): string[] {
  return prose.split('\n', MOST_LINES).filter((line) => line.length <= LONGEST_LINE)
}

function isLost(text: string): boolean {
  return ENDED.test(text) && AGAIN.test(text)
}

/** The name of a class of errors: `UnauthorizedError`, `RestClient::Forbidden`, `NotFoundException`. */
const CLASS = /\b(?:[A-Za-z]\w{1,40}(?:::|\.)){0,4}([A-Z][a-z]\w{2,40})\b/g
const CLASS_END = /(?:Error|Exception)$/
const PROSE = 4000

/**
 * The codes that a text implies without giving one: its message refuses access, asks to connect again, or the class of
 * its error is named after a status.
 *
 * @param messages texts found where an error message belongs
 * @param prose the words around the structured parts
 */
export function codesOfWording(messages: string[], prose: string): CodeClue[] {
  const named = [...prose.slice(0, PROSE).matchAll(CLASS)].flatMap(([all, name = '']) => {
    const code = CLASS_END.test(name) || all.includes('::') ? codeOfClass(name) : undefined
    return code === undefined ? [] : [{ code, why: m.paste_why_code_named({ code, name }) }]
  })
  const [line = ''] = NAMED_LINE.exec(prose.slice(0, PROSE)) ?? []
  const refused = [...messages, line].some((text) => REFUSAL.test(text))
  const lost = [...messages, ...shortLines(prose)].some(isLost)
  return [
    ...named,
    ...(lost ? [{ code: 401, why: m.paste_why_code_reconnect({ code: 401 }) }] : []),
    ...(refused ? [{ code: 403, why: m.paste_why_code_refusal({ code: 403 }) }] : []),
  ]
}

/** Says that a value has the wrong type or is missing, whatever it means. */
const TYPE_MISMATCH =
  /\bmust be an? (?:string|number|integer|float|boolean|array|list|object|hash|uuid|json)\b|\bparam(?:eter)? is missing\b/i

/** The codes that a validator's message implies: 422 or 400, the likelier first. Services differ in which they send. */
export function codesOfValidation({ messages, fields }: Pick<Clues, 'messages' | 'fields'>, prose: string): CodeClue[] {
  if (fields.length === 0 && !messages.some(refusesValue) && !refusesValueIn(prose)) return []
  const isTypeMismatch = [...messages, prose.slice(0, PROSE)].some((text) => TYPE_MISMATCH.test(text))
  return (isTypeMismatch ? [400, 422] : [422, 400]).map((code) => ({ code, why: m.paste_why_code_value({ code }) }))
}

function codeOfClass(name: string): number | undefined {
  const inWords = (text: string) => sameSpelling(text).replaceAll('_', ' ')
  return codeByName(inWords(name)) ?? codeByName(inWords(name.replace(CLASS_END, '')))
}
