import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Misbehaving {
  url: string
  /** Another host, which must never see a token. */
  other: string
  /** How often a path was asked for, the `/rest` in front of it left out. */
  calls: (path: string) => number
  /** How often the token endpoint got this refresh token. */
  refreshes: (token: string) => number
  /** What went wrong over all calls: a call without its company, or a token where it does not belong. */
  wrongs: () => string[]
  close: () => Promise<void>
}

/** Every shape of error body that is known, by a name. */
export const BODIES: Record<string, string> = {
  list: '{"errors":["Name is too long"]}',
  text: '{"errors":"Name is too long"}',
  fields: '{"errors":{"name":["is too long","is taken"]}}',
  message: '{"message":"Name is too long"}',
  reason: '{"code":422,"message":"Not saved","fields":{"name":"is too long"},"reason":"locked"}',
  oauth: '{"error":"invalid_grant","error_description":"The grant is revoked"}',
  details:
    '{"error":{"code":"X","message":"M","details":[{"reason_code":"INVALID_INPUT","message":"Name is too long"}]}}',
  short: '{"error":"Unauthorized"}',
  html: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  noErrors: '{"errors":[],"message":"Name is too long"}',
  emptyField: '{"errors":{"name":[]},"message":"Name is too long"}',
  noDetails: '{"error":{"code":"X","message":"Name is too long","details":[]}}',
  codeAlone: '{"error":{"code":"X","details":[{"reason_code":"INVALID_INPUT"}]}}',
  textDetails: '{"error":{"details":["Name is too long",{"message":"Name is taken"},null,7]}}',
  wordDetails: '{"error":{"details":"Name is too long"}}',
  noError: '{"error":null,"error_description":"The grant is revoked"}',
  onlyCode: '{"status":500,"retry":false}',
  array: '["Name is too long",{"name":"is taken"}]',
  word: '"Name is too long"',
  nothingInside: '{"errors":[]}',
  null: 'null',
  empty: '',
}

/** Answers of the paths that fail before they work: the first entry for the first call, and 200 after the last. */
const FIRST: Record<string, [status: number, headers: Record<string, string>][]> = {
  '/limited-after': [[429, { 'Retry-After': '40' }]],
  '/limited-reset': [[429, { 'X-Rate-Limit-Reset': 'in 50' }]],
  '/limited-both': [[429, { 'Retry-After': '5', 'X-Rate-Limit-Reset': 'in 50' }]],
  '/limited-past': [[429, { 'X-Rate-Limit-Reset': 'in -300' }]],
  '/limited-odd': [[429, { 'Retry-After': 'soon', 'X-Rate-Limit-Reset': '' }]],
  '/limited-hour': [[429, { 'X-Rate-Limit-Reset': 'in 3480' }]],
  '/busy': [[503, { 'Retry-After': '50' }]],
  '/busy-long': [[503, { 'Retry-After': '70' }]],
  '/flaky': [
    [500, {}],
    [502, {}],
    [504, {}],
  ],
  '/down': Array.from({ length: 99 }, () => [503, {}]),
  '/forbidden': Array.from({ length: 99 }, () => [403, {}]),
  '/post-fails': [[500, {}]],
  '/delete-fails': [[503, { 'Retry-After': '1' }]],
  '/post-safe': [[503, {}]],
}

/** These get no answer on their first call. */
const DROPPED = ['/dropped', '/post-dropped', '/delete-dropped']

/** Answers with failures inside a success. */
const SUCCESSES: Record<string, [status: number, body: string]> = {
  '/partial': [200, '{"entities":[{}],"errors":[{"id":7}]}'],
  '/multi': [207, '{"data":{"success":[{"id":1}],\n  "failed": [\n{"id":8}]}}'],
  '/both': [200, '{"errors":[{"id":7}],"data":{"errors":[]}}'],
  '/worded': [200, '{"errors":"none","data":["errors"]}'],
  '/created': [201, '{"id":1,"failures":[]}'],
  '/page': [200, '<html>Maintenance</html>'],
  '/projects': [200, '[{"id":1}]'],
}

/** A server that fails as Procore does, each path in its own way. It counts what it gets. */
export async function startMisbehaving(): Promise<Misbehaving> {
  const counts = new Map<string, number>()
  const refreshes = new Map<string, number>()
  const wrongs: string[] = []
  let otherUrl = ''

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.replace(/^\/rest/, '')
    const count = countOf(counts, path)
    const send = (status: number, text: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'Content-Type': 'application/json', 'x-request-id': 'id-1', ...headers }).end(text)
    if (path === '/oauth/token') return answerRefresh(new URLSearchParams(body), request, send)
    if (request.headers['procore-company-id'] !== '42') wrongs.push(`${path} without its company`)
    if (!request.headers.authorization?.startsWith('Bearer ')) wrongs.push(`${path} without a token`)
    const planned = FIRST[path]?.[count]
    if (planned) return void send(planned[0], BODIES.list ?? '', timesOf(planned[1]))
    if (DROPPED.includes(path) && count === 0) return void request.socket.destroy()
    if (path === '/cut' && count === 0) {
      response.writeHead(200, { 'Content-Length': '99' }).write('{"id":')
      return void setImmediate(() => request.socket.destroy())
    }
    if (path === '/slow' && count === 0) return // never, until the caller hangs up
    if (path === '/empty') return void response.writeHead(204).end()
    if (path === '/moved') return void send(302, '', { Location: `${otherUrl}/file` })
    if (path.startsWith('/bodies/')) return void send(422, BODIES[path.slice(8)] ?? '')
    if (path === '/presigned') return void send(201, body)
    if (path.startsWith('/protected')) {
      const isIn = request.headers.authorization?.endsWith('-fresh')
      return void send(isIn ? 200 : 401, isIn ? '{"id":1}' : (BODIES.short ?? ''))
    }
    send(...(SUCCESSES[path] ?? [200, '{"id":1}']))
  }

  /** The name of a refresh token says what comes of it. Any call uses it up, a failed one too. */
  function answerRefresh(
    form: URLSearchParams,
    request: IncomingMessage,
    send: (status: number, text: string) => void,
  ): void {
    const token = form.get('refresh_token') ?? ''
    const isFirst = countOf(refreshes, token) === 0
    if (form.get('client_secret') !== 'hush') wrongs.push('a refresh without the secret')
    if (token.startsWith('lost')) return void request.socket.destroy()
    if (token.startsWith('busy')) return send(503, BODIES.html ?? '')
    if (token.startsWith('page')) return send(200, BODIES.html ?? '')
    if (token.startsWith('bare')) return send(200, '{}')
    if (!isFirst || token.startsWith('refused')) return send(400, BODIES.oauth ?? '')
    const tokens = { access_token: `${token}-fresh`, refresh_token: `${token}-next`, expires_in: 5400 }
    send(200, JSON.stringify(tokens))
  }

  const main = await listen(answer)
  const other = await listen((request, response) => {
    if (request.headers.authorization) wrongs.push('another host got the token')
    response.end('{"id":1}')
  })
  otherUrl = other.url
  return {
    url: main.url,
    other: other.url,
    calls: (path) => counts.get(path) ?? 0,
    refreshes: (token) => refreshes.get(token) ?? 0,
    wrongs: () => [...wrongs],
    close: async () => void (await Promise.all([main.close(), other.close()])),
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

async function listen(answer: Answer): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Counts one more, and tells how many there were before. */
function countOf(counts: Map<string, number>, name: string): number {
  const count = counts.get(name) ?? 0
  counts.set(name, count + 1)
  return count
}

/** "in 300" becomes the Unix time of 300 seconds from now. */
function timesOf(headers: Record<string, string>): Record<string, string> {
  const now = Math.floor(Date.now() / 1000)
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace(/^in (-?\d+)$/, (_, seconds: string) => String(now + Number(seconds))),
    ]),
  )
}
