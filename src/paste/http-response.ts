/** A raw HTTP answer as `curl -i`, `curl -v` or a proxy prints it. */
export interface HttpResponse {
  /** The final status: not that of a redirect or of `100 Continue`. */
  code: number
  body: string
  /** The body, and what stood before the answer. */
  around: string
}

const STATUS_LINE = /^[<\s*]{0,4}HTTP\/\d(?:\.\d)?\s{1,3}([1-5]\d\d)\b/
const HEADER = /^[<\s]{0,3}:?[A-Za-z][\w-]{0,60}:(?:\s|$)/
/** What `curl -v` prints of the connection and of the request. */
const TALK = /^(?:[*>](?:\s|$)|<\s*$|[{}] \[\d+ bytes)/

/**
 * Reads an HTTP answer out of a text. With several, such as redirects or `100 Continue`, the last counts.
 *
 * @returns nothing when no line is a status line
 */
export function readResponse(text: string): HttpResponse | undefined {
  const lines = text.split('\n')
  let code: number | undefined
  let first = 0
  let after = 0
  lines.forEach((line, index) => {
    const match = STATUS_LINE.exec(line)
    if (!match) return
    if (code === undefined) first = index
    code = Number(match[1])
    after = index + 1
  })
  if (code === undefined) return undefined
  const body = bodyOf(lines.slice(after))
  const before = lines.slice(0, first).filter((line) => !TALK.test(line) && !HEADER.test(line))
  return { code, body, around: [...before, '', body].join('\n').trim() }
}

function bodyOf(lines: string[]): string {
  let start = 0
  while (start < lines.length && (HEADER.test(lines[start] ?? '') || TALK.test(lines[start] ?? ''))) start += 1
  return lines
    .slice(start)
    .filter((line) => !TALK.test(line))
    .join('\n')
    .trim()
}

const KNOWN_HEADER =
  /^[<>\s]{0,3}:?(?:retry-after|x-rate-?limit-[a-z]{4,12}|x-request-id|content-type|content-length|cache-control|server|date|www-authenticate|allow|location|set-cookie|authorization|[a-z]{2,20}-company-id|strict-transport-security|vary|etag|connection|transfer-encoding|x-[a-z-]{2,40})(?::|\s*$)/i

/** Whether most lines are headers, and at least one is a header that an HTTP answer has. */
export function isHeaders(text: string): boolean {
  const lines = text.split('\n', 200).filter((line) => line.trim() !== '')
  const known = lines.filter((line) => KNOWN_HEADER.test(line)).length
  const headers = lines.filter((line) => HEADER.test(line) || KNOWN_HEADER.test(line)).length
  // Developer tools copy the name and the value on lines of their own.
  return known > 0 && (headers >= lines.length * 0.6 || known >= lines.length * 0.4)
}
