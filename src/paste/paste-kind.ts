const CLIENT =
  /\b(?:\w{0,40}(?:Error|Exception))\b|::\w{2,40}|\bstatus code\b|\bTraceback\b|net::ERR_|\bcurl: \(\d|\bfetch failed\b|\bremote server returned\b|\bAPI (?:request failed|error)|\bfor (?:url|GET|POST|PUT|PATCH|DELETE)\b|\b(?:GET|POST|PUT|PATCH|DELETE) (?:\/|https?:)/
const LOG =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d?[/:]\w{2,3}[/:]\d{2,4}|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b|\d{1,3}(?:\.\d{1,3}){3} |[DIWEF], \[)/
const KEY_VALUE = /(?:^|\s)[a-z][\w.]{0,40}=(?:"[^"\n]{0,300}"|\S)/gi

/** Whether the first line is from a log: starts with a time, a level or an IP address, or is a row of key=value. */
export function isLog(text: string): boolean {
  const line = text.slice(0, 2000).split('\n', 1)[0] ?? ''
  return LOG.test(line) || (line.match(KEY_VALUE)?.length ?? 0) >= 3
}

/** Whether a text is a program's report of a failed HTTP call. */
export function isClient(text: string): boolean {
  return CLIENT.test(text.slice(0, 4000))
}

const PASTED =
  /https?[:\\/]|\bHTTP\/\d|\w\.\w{2,}\/\w|[{[]\s{0,20}["'{\\]|<\/?[a-z!][^<>]{0,200}>|::\w|\w(?:Error|Exception):|\bstatus code \d{3}|\b(?:retry-after|x-rate-?limit-\w+)\s?:|^\s+at \S|\b[A-Z]{2,}_[A-Z_]{2,}\b|\berror_description\b/im
const LONG = 100

/**
 * Whether a text was most likely pasted: it has several lines, a structure or an address, or is longer than what people
 * type.
 */
export function looksPasted(text: string): boolean {
  const trimmed = text.slice(0, 4000).trim()
  return (
    trimmed.length > LONG || trimmed.includes('\n') || PASTED.test(trimmed) || (isLog(trimmed) && trimmed.length > 20)
  )
}

/** In characters. `looksPasted` reads only this much, and anything longer was surely not typed. */
const LONGEST_TYPED = 4000

/** Whether a text should be recognized rather than searched for. */
export function isPaste(text: string): boolean {
  return text.length > LONGEST_TYPED || looksPasted(text)
}
