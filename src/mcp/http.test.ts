import { once } from 'node:events'
import { createServer as createHttpServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectTo, httpOptions, textOf } from '../../test/fixtures/mcp'
import { createHttp, type HttpOptions, createRateLimit } from './http'

const TOKEN = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'

async function start(options: Partial<HttpOptions> = {}) {
  const server = createHttp({ ...httpOptions, ...options })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp` }
}

async function stop(server: Server) {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }
const call = (id: unknown, name: string, input: unknown) =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: input } })

let running: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  running = await start()
})
afterAll(() => stop(running.server))

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(running.address, { method: 'POST', body, headers: { ...HEADERS, ...headers } })

it('answers a hundred calls at once, each its own', async () => {
  const client = await connectTo(running.address)
  const codes = [400, 401, 403, 404, 406, 408, 409, 422, 429, 500]
  const asked = Array.from({ length: 100 }, (_, at) => codes[at % codes.length] ?? 0)
  const answers = await Promise.all(
    asked.map((code) => client.callTool({ name: 'search_errors', arguments: { query: String(code) } })),
  )
  const first = answers.map(
    ({ structuredContent }) => (structuredContent as { results: { id: string }[] }).results[0]?.id,
  )
  expect(first).toEqual(asked.map((code) => `errors/${code}`))
  await client.close()
})

/** What is wrong with a request, in many ways, each with a secret in it. */
const MALFORMED: ((at: number) => string)[] = [
  (at) => `{"jsonrpc":"2.0","id":${at},"method":"${TOKEN}`,
  () => TOKEN,
  () => '',
  () => 'null',
  () => `["${TOKEN}"]`,
  (at) => JSON.stringify({ id: at, method: 'tools/call', token: TOKEN }),
  (at) => JSON.stringify({ jsonrpc: '1.0', id: at, method: TOKEN }),
  (at) => JSON.stringify({ jsonrpc: '2.0', id: at, method: TOKEN }),
  (at) => JSON.stringify({ jsonrpc: '2.0', id: at, method: 'tools/call', params: TOKEN }),
  (at) => call(at, TOKEN, {}),
  (at) => call(at, 'search_errors', { query: { $ne: TOKEN } }),
  (at) => call(at, 'search_errors', { query: '503', language: TOKEN }),
  (at) => call(at, 'explain_error', { text: [TOKEN] }),
  (at) => call(at, 'get_article', { id: '../../../etc/passwd' }),
  (at) => call(at, 'get_article', { id: '__proto__' }),
  (at) => call(at, 'diagnose', { answers: { __proto__: TOKEN, constructor: TOKEN } }),
  (at) => call(at, 'support_packet', { fields: { [TOKEN]: TOKEN } }),
  (at) => JSON.stringify({ jsonrpc: '2.0', id: at, method: 'resources/read', params: { uri: `file:///${TOKEN}` } }),
  (at) => JSON.stringify({ jsonrpc: '2.0', id: at, method: 'prompts/get', params: { name: TOKEN } }),
  (at) => `${'['.repeat(2000)}${at}`,
]

it('refuses a thousand malformed requests clearly, and tells nothing', async () => {
  for (let at = 0; at < 1000; at += MALFORMED.length) {
    const answers = await Promise.all(
      MALFORMED.map(async (write, kind) => {
        const response = await post(write(at + kind))
        return { kind, status: response.status, body: await response.text() }
      }),
    )
    for (const { kind, status, body } of answers) {
      expect(status, `${kind}: ${body}`).toBeLessThan(500)
      expect(body, String(kind)).toMatch(/"error":\{.*"message":"[^"]{5,}|"isError":true/s)
      expect(body, String(kind)).not.toMatch(/ghp_|node_modules|at \w+ \(|root:/)
    }
  }
  const response = await post(call(1, 'search_errors', { query: '503' }))
  expect(await response.text()).toContain('errors/503')
})

describe('who may call', () => {
  it.each([
    ['a page of another site', { Origin: 'https://evil.example' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['a page of this machine', { Origin: 'http://localhost:3000' }, 200],
    ['a program', {}, 200],
  ])('%s', async (_, headers, status) => {
    expect((await post(call(1, 'diagnose', {}), headers as Record<string, string>)).status).toBe(status)
  })

  it('nobody under a name that is not its own', async () => {
    const asked = request(running.address, { method: 'POST', headers: { ...HEADERS, Host: 'evil.example' } })
    asked.end(call(1, 'diagnose', {}))
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }]
    response.resume()
    expect(response.statusCode).toBe(403)
  })

  it('a host and an origin that were allowed', async () => {
    const { server, address } = await start({ origins: ['tools.example'] })
    const headers = { ...HEADERS, Origin: 'https://tools.example' }
    expect((await fetch(address, { method: 'POST', headers, body: call(1, 'diagnose', {}) })).status).toBe(200)
    await stop(server)
  })
})

it('limits the body', async () => {
  const response = await post(call(1, 'explain_error', { text: 'x'.repeat(2_100_000) }))
  expect(response.status).toBe(413)
})

it('limits the rate, and says how long to wait', async () => {
  const { server, address } = await start({ rate: 2 })
  const ask = () => fetch(address, { method: 'POST', headers: HEADERS, body: call(1, 'diagnose', {}) })
  expect((await ask()).status + (await ask()).status).toBe(400)
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await refused.text()).toContain('Too many requests')
  await stop(server)
})

it('is at one path', async () => {
  const response = await fetch(new URL('/other', running.address), { method: 'POST', headers: HEADERS })
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('/mcp')])
  expect((await fetch(running.address)).status).toBe(405)
})

it('goes on when a client leaves in the middle of a call', async () => {
  const silent = createHttpServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const { server, address } = await start({ statusUrl: `http://127.0.0.1:${port}/` })
  const client = await connectTo(address)
  const left = new AbortController()
  const waiting = client.callTool({ name: 'service_status' }, { signal: left.signal })
  left.abort('gone')
  await expect(waiting).rejects.toThrow('gone')
  expect(textOf(await client.callTool({ name: 'diagnose' }))).toContain('##')
  await client.close()
  await stop(server)
  await stop(silent)
})

it('lets each caller make so many requests, and refills with time', () => {
  let now = 0
  const secondsToWait = createRateLimit(2, () => now)
  expect([secondsToWait('a'), secondsToWait('a')]).toEqual([0, 0])
  expect(secondsToWait('a')).toBe(30)
  expect(secondsToWait('b')).toBe(0)
  now += 29_000
  expect(secondsToWait('a')).toBe(1)
  now += 1000
  expect([secondsToWait('a'), secondsToWait('a')]).toEqual([0, 30])
  now += 3_600_000
  expect([secondsToWait('a'), secondsToWait('a'), secondsToWait('a')]).toEqual([0, 0, 30])
})
