import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DETAILS, READS, wrongWaits } from './expected'
import { BODIES, startMisbehaving, type Misbehaving } from './misbehaving'

interface Token {
  access_token: string
  refresh_token: string
  expiresAt: number
}
interface Store {
  load: () => Promise<Token>
  save: (token: Token) => Promise<void>
}
interface Examples {
  call: (url: string) => Promise<{ status: number; body: unknown; failures: unknown[] }>
  errorDetail: (text: string) => string
  callProcore: (url: string, options: object, settings: object) => Promise<Response>
  accessToken: (store: Store) => Promise<string>
  callWithToken: (store: Store, url: string) => Promise<Response>
  logEntry: (call: object, response: Response, text: string) => Record<string, unknown>
}

let server: Misbehaving
let examples: Examples

beforeAll(async () => {
  server = await startMisbehaving()
  vi.stubEnv('PROCORE_LOGIN', server.url)
  vi.stubEnv('PROCORE_CLIENT_ID', 'app')
  vi.stubEnv('PROCORE_CLIENT_SECRET', 'hush')
  const modules = await Promise.all(
    ['status', 'errors', 'retry', 'refresh', 'log'].map(
      (name) =>
        import(/* @vite-ignore */ pathToFileURL(join('content/examples', `${name}.mjs`)).href) as Promise<object>,
    ),
  )
  examples = Object.assign({}, ...modules) as Examples
})
afterAll(() => server.close())

function storeOf(token: Token) {
  const saved: Token[] = []
  const store: Store = {
    load: async () => saved.at(-1) ?? token,
    save: async (fresh) => void saved.push(fresh),
  }
  return { store, saved }
}

describe('the status comes first', () => {
  it.each([
    ['/fine', { status: 200, body: { id: 1 }, failures: [] }],
    ['/empty', { status: 204, body: null, failures: [] }],
    ['/created', { status: 201, body: { id: 1, failures: [] }, failures: [] }],
    ['/partial', { status: 200, failures: [{ id: 7 }] }],
    ['/multi', { status: 207, failures: [{ id: 8 }] }],
  ])('%s', async (path, wanted) => {
    expect(await examples.call(server.url + path)).toMatchObject(wanted)
  })

  it('an error carries its status and its body, HTML as text', async () => {
    await expect(examples.call(`${server.url}/bodies/list`)).rejects.toMatchObject({
      status: 422,
      body: { errors: ['Name is too long'] },
    })
    await expect(examples.call(`${server.url}/bodies/html`)).rejects.toMatchObject({ body: BODIES.html })
  })
})

it.each(Object.entries(BODIES))('reads a body of the shape %s', (name, body) => {
  expect(examples.errorDetail(body)).toBe(DETAILS[name])
})

it.each(Object.entries(READS))('a read of %s', async (path, { status, calls, waits }) => {
  const waited: number[] = []
  const wait = async (milliseconds: number) => void waited.push(milliseconds / 1000)
  const response = await examples.callProcore(server.url + path, {}, { wait, timeout: path === '/slow' ? 300 : 30_000 })
  expect(response.status).toBe(status)
  expect(server.calls(path)).toBe(calls)
  expect(wrongWaits(waited, waits)).toEqual([])
})

describe('the token', () => {
  const hour = 3_600_000
  const old = { access_token: 'access-old', refresh_token: 'refresh-1', expiresAt: Date.now() + hour }

  it('is refreshed once after a 401, stored with its refresh token, and the call repeated', async () => {
    const { store, saved } = storeOf(old)
    const url = `${server.url}/protected`
    const answers = await Promise.all([1, 2, 3].map(() => examples.callWithToken(store, url)))
    expect(answers.map((response) => response.status)).toEqual([200, 200, 200])
    expect(server.calls('/oauth/token')).toBe(1)
    expect(saved).toMatchObject([{ access_token: 'access-2', refresh_token: 'refresh-2' }])
  })

  it('is not refreshed while it is fresh, and again shortly before its end', async () => {
    const before = server.calls('/oauth/token')
    expect(await examples.accessToken(storeOf({ ...old, access_token: 'access-2' }).store)).toBe('access-2')
    expect(server.calls('/oauth/token')).toBe(before)
    const ending = { access_token: 'access-2', refresh_token: 'refresh-2', expiresAt: Date.now() + 60_000 }
    expect(await examples.accessToken(storeOf(ending).store)).toBe('access-3')
  })

  it('of one store is never given to a caller with another', async () => {
    const before = server.calls('/oauth/token')
    const stores = ['mine', 'theirs'].map((name) => storeOf({ ...old, refresh_token: name, expiresAt: 0 }).store)
    await Promise.allSettled(stores.map((store) => examples.accessToken(store)))
    expect(server.calls('/oauth/token')).toBe(before + 2)
  })

  it('is lost after a failed refresh: said once, not tried again', async () => {
    const before = server.calls('/oauth/token')
    const { store, saved } = storeOf({ ...old, refresh_token: 'refresh-1', expiresAt: 0 })
    await expect(examples.accessToken(store)).rejects.toThrow('answered 400: log the user in again')
    expect(server.calls('/oauth/token')).toBe(before + 1)
    expect(saved).toEqual([])
  })
})

it('a log entry holds what support needs and no secret', async () => {
  const url = `${server.url}/fine?page=2&access_token=SECRET-1&client_secret=SECRET-2`
  const headers = { Authorization: 'Bearer SECRET-3', Cookie: 'SECRET-4', 'Procore-Company-Id': '42' }
  const response = await fetch(url)
  const entry = examples.logEntry({ method: 'GET', url, headers }, response, await response.text())
  expect(entry).toMatchObject({
    method: 'GET',
    url: `${server.url}/fine?page=2`,
    headers: { 'Procore-Company-Id': '42' },
    status: 200,
    requestId: 'id-1',
    body: '{"id":1}',
  })
  expect(JSON.stringify(entry)).not.toContain('SECRET')
})
