import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Misbehaving {
  url: string
  /** How often a path was asked for. */
  calls: (path: string) => number
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
}

/** Answers of the paths that fail before they work: the first entry for the first call, and 200 after the last. */
const FIRST: Record<string, [status: number, headers: Record<string, string>][]> = {
  '/limited-after': [[429, { 'Retry-After': '40' }]],
  '/limited-reset': [[429, { 'X-Rate-Limit-Reset': 'in 300' }]],
  '/limited-both': [[429, { 'Retry-After': '40', 'X-Rate-Limit-Reset': 'in 300' }]],
  '/limited-past': [[429, { 'X-Rate-Limit-Reset': 'in -300' }]],
  '/busy': [[503, { 'Retry-After': '70' }]],
  '/flaky': [
    [500, {}],
    [502, {}],
    [504, {}],
  ],
  '/down': Array.from({ length: 99 }, () => [503, {}]),
  '/forbidden': Array.from({ length: 99 }, () => [403, {}]),
}

/** A server that fails as Procore does, each path in its own way. */
export async function startMisbehaving(): Promise<Misbehaving> {
  const counts = new Map<string, number>()
  let refreshToken = 'refresh-1'
  let issued = 1

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const { pathname: path } = new URL(request.url ?? '/', 'http://localhost')
    const count = counts.get(path) ?? 0
    counts.set(path, count + 1)
    const send = (status: number, text: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'Content-Type': 'application/json', 'x-request-id': 'id-1', ...headers }).end(text)
    const planned = FIRST[path]?.[count]
    if (planned) return void send(planned[0], BODIES.list ?? '', timesOf(planned[1]))
    if (path === '/dropped' && count === 0) return void request.socket.destroy()
    if (path === '/slow' && count === 0) return // never, until the caller hangs up
    if (path === '/empty') return void response.writeHead(204).end()
    if (path === '/partial') return void send(200, '{"entities":[{}],"errors":[{"id":7}]}')
    if (path === '/multi') return void send(207, '{"data":{"success":[{"id":1}],\n  "failed": [\n{"id":8}]}}')
    if (path === '/created') return void send(201, '{"id":1,"failures":[]}')
    if (path.startsWith('/rest/')) return void send(200, '[{"id":1}]')
    if (path.startsWith('/bodies/')) return void send(422, BODIES[path.slice(8)] ?? '')
    if (path === '/oauth/token') {
      const form = new URLSearchParams(body)
      // Any refresh call uses the token up, a failed one too.
      const isRight = form.get('refresh_token') === refreshToken && form.get('client_secret') === 'hush'
      refreshToken = `refresh-${++issued}`
      if (!isRight) return void send(400, BODIES.oauth ?? '')
      const tokens = { access_token: `access-${issued}`, refresh_token: refreshToken, expires_in: 5400 }
      return void send(200, JSON.stringify(tokens))
    }
    if (path === '/protected') {
      const isIn = request.headers.authorization === `Bearer access-${issued}` && issued > 1
      return void send(isIn ? 200 : 401, isIn ? '{"id":1}' : (BODIES.short ?? ''))
    }
    send(200, '{"id":1}')
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    calls: (path) => counts.get(path) ?? 0,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
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
