import { isStatusCode, STATUS_NAMES } from './status-words'

/** Units and things that are counted: "500 ms" and "404 files" are no codes. */
const UNIT = String.raw`(?!\s?(?:m?s|secs?|seconds?|min(?:ute)?s?|hours?|days?|bytes?|[kmg]i?b|px|ft|sf|items?|records?|rows?|calls?|requests?|users?|people|files?|photos?|pages?\s(?:set|long|pdf)|drawings?|sheets?|rfis?|submittals?|lines?|times?|projects?|units?|characters?)\b)`
const PLAIN = String.raw`([1-5]\d\d)(?![\w%]|[.,:]\d|-\d)`
/** Where a number could be counting something. */
const CODE = PLAIN + UNIT
/** What is numbered rather than answered: "line 404". */
const NOT_NUMBERED = String.raw`(?<!\b(?:lines?|pages?|rows?|ports?|ids?|steps?|items?|rfis?|no|numbers?|projects?|company|sheets?|sections?|drawings?|columns?|units?|floors?|levels?|rooms?|versions?|suite|building|phase|cost code|code|build|took|pid|over|under|about|than|at least|up to)[\s.:#]{0,3})(?<![\w.,:/#$-])`
const METHOD = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)'
const VERB =
  '(?:got|gets?|getting|received?|receives|receiving|returns?|returned|returning|answers?|answered|responds?|responded|throws?|threw|throwing|gives?|gave|giving|fails?|failed|failing|rejected|refused|saw|sees?|seeing|shows?|showing|says|hits?|hitting|aborted|unexpected|raised|ERR_ABORTED)'

/** The places where a status code stands. Nothing else that has three digits is one. */
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
const MOST = 12
/** A log repeats itself: its start and its end tell enough. */
const HEAD = 40_000
const TAIL = 10_000

/**
 * Finds the status codes of a text, in the order they stand there. A port, an id, a line number, a size,
 * a year or a cost code is none: a number counts only where a code stands.
 */
export function readCodes(input: string): number[] {
  const part = input.length > HEAD + TAIL ? `${input.slice(0, HEAD)}\n${input.slice(-TAIL)}` : input
  const text = part.replace(ADDRESS, ' address ')
  const found: { at: number; code: number }[] = []
  const start = START.exec(text)
  if (start) found.push({ at: 0, code: Number(start[1]) })
  for (const position of POSITIONS)
    for (const match of first(text.matchAll(position)))
      found.push({ at: match.index + match[0].length, code: Number(match[1]) })
  const codes = found.toSorted((a, b) => a.at - b.at).map(({ code }) => code)
  return [...new Set(codes.filter(isStatusCode))]
}

function first(matches: Iterable<RegExpExecArray>): RegExpExecArray[] {
  const taken: RegExpExecArray[] = []
  for (const match of matches) {
    taken.push(match)
    if (taken.length === MOST) break
  }
  return taken
}

/** The code that says what went wrong: the first that is an error, else the first. */
export function mainCode(codes: number[]): number | undefined {
  return codes.find((code) => code >= 400) ?? codes.find((code) => code >= 200) ?? codes[0]
}
