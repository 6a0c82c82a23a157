/** Lines of a request and its answer as they went over the wire. */
export interface Traffic {
  method: string
  /** Joined from the request line and the host. */
  url: string
  requestHeaders: string[]
  requestBody: string
  status: string
  responseHeaders: string[]
  responseBody: string
  /** What stood before the first of them. */
  rest: string
}

type Part = 'rest' | 'requestHeaders' | 'requestBody' | 'responseHeaders' | 'responseBody'

const REQUEST = /^([A-Z]{3,7}) (\S{1,8000}) HTTP\/\d/
const STATUS = /^HTTP\/\d(?:\.\d)? {1,3}([1-5]\d\d(?: [A-Za-z' -]{1,60})?)/
/** What `curl -v` marks as sent, as received, and as its own words. */
const SENT_OR_RECEIVED = /^[<>](?: |$)/
const OWN_WORDS = /^(?:\*(?: |$)|[{}] \[\d+ bytes)/

/**
 * Reads raw HTTP: what `curl -i` and `curl -v` print, what proxies and editors keep. Of several answers, such as
 * redirects, the last one counts.
 */
export function readTraffic(text: string): Traffic {
  const parts: Record<Part, string[]> = {
    rest: [],
    requestHeaders: [],
    requestBody: [],
    responseHeaders: [],
    responseBody: [],
  }
  let part: Part = 'rest'
  let [method, path, status] = ['', '', '']
  for (const marked of text.split('\n')) {
    if (OWN_WORDS.test(marked)) continue
    const line = marked.replace(SENT_OR_RECEIVED, '').trimEnd()
    const request = REQUEST.exec(line)
    const answer = STATUS.exec(line)
    if (request) {
      ;[, method = '', path = ''] = request
      part = 'requestHeaders'
    } else if (answer) {
      status = answer[1]?.trim() ?? ''
      part = 'responseHeaders'
      parts.responseHeaders = []
      parts.responseBody = []
    } else if (line === '' && part === 'requestHeaders') part = 'requestBody'
    else if (line === '' && part === 'responseHeaders') part = 'responseBody'
    else parts[part].push(line)
  }
  return {
    method,
    url: whole(path, parts.requestHeaders),
    requestHeaders: parts.requestHeaders.filter((line) => !HOST.test(line)),
    requestBody: parts.requestBody.join('\n').trim(),
    status,
    responseHeaders: parts.responseHeaders,
    responseBody: parts.responseBody.join('\n').trim(),
    rest: parts.rest.join('\n'),
  }
}

const HOST = /^:?(?:host|authority): ?(\S{1,300})$/i

function whole(path: string, headers: string[]): string {
  const host = headers.map((line) => HOST.exec(line)?.[1]).find((name) => name !== undefined)
  return path.startsWith('/') && host !== undefined ? `https://${host}${path}` : path
}
