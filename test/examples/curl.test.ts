import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KEPT, KEPT_QUERY, RETRIED, SECRET_BODY, SECRET_QUERY, wrongWaits } from './expected'
import { BODIES, startMisbehaving, type Misbehaving } from './misbehaving'
import { runProgram } from './run-program'

const NOWHERE = 'http://127.0.0.1:2'
let server: Misbehaving
let folder: string

beforeAll(async () => {
  server = await startMisbehaving()
})
afterAll(async () => {
  expect(server.wrongs()).toEqual([])
  await server.close()
})
/** A `sleep` that notes for how long it was asked to, and a `curl` that notes its command line. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'))
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'work'))
  await program('sleep', `echo "$1" >> "${folder}/slept"`)
  await program('curl', `echo "$*" >> "${folder}/lines"; PATH="\${PATH#*:}"; exec curl "$@"`)
})
afterEach(async () => {
  expect(await noted('lines')).not.toMatch(/SECRET-T|hush|-1\b/)
  await rm(folder, { recursive: true })
})

async function program(name: string, script: string) {
  await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'bin', name), 0o755)
}

function run(name: string, args: string[] = [], env: object = {}) {
  const secrets = { PROCORE_TOKEN: 'SECRET-T', PROCORE_CLIENT_ID: 'app', PROCORE_CLIENT_SECRET: 'hush' }
  const own = { ...secrets, PROCORE_COMPANY_ID: '42', PROCORE_API: server.url, PROCORE_LOGIN: server.url, ...env }
  const PATH = `${join(folder, 'bin')}:${process.env.PATH ?? ''}`
  return runProgram('bash', [resolve('content/examples', `${name}.sh`), ...args], {
    cwd: join(folder, 'work'),
    env: { ...own, PATH },
  })
}

const noted = (file: string) => readFile(join(folder, file), 'utf8').catch(() => '')
const kept = (file: string) => readFile(join(folder, 'work', file), 'utf8')
const keep = (file: string, text: string) => writeFile(join(folder, 'work', file), text)

describe('the status comes first', () => {
  it('is printed, and body and headers are kept', async () => {
    expect(await run('status', ['projects?company_id=42'])).toMatchObject({ code: 0, out: '200: done\n', errors: '' })
    expect(await kept('body.txt')).toBe('[{"id":1}]')
    expect(await kept('headers.txt')).toContain('x-request-id: id-1')
  })

  it('says when nobody answers, and keeps no answer of the call before', async () => {
    await run('status', ['fine'])
    const outcome = await run('status', ['fine'], { PROCORE_API: NOWHERE })
    expect(outcome).toMatchObject({ code: 1, out: 'no answer\n' })
    expect([await kept('body.txt'), await kept('headers.txt')]).toEqual(['', ''])
  })

  it.each([
    ['partial', { code: 2, out: '200: some records failed\n' }],
    ['multi', { code: 2, out: '207: some records failed\n' }],
    ['created', { code: 0, out: '201: done\n' }],
    ['empty', { code: 0, out: '204: done, there is no body\n' }],
    ['bodies/list', { code: 1, out: '422: failed\n' }],
  ])('%s', async (path, wanted) => {
    expect(await run('status', [path])).toMatchObject(wanted)
  })
})

it.each([
  ['list', 'errors: Name is too long'],
  ['text', 'errors: Name is too long'],
  ['fields', 'errors: name: is too long; is taken'],
  ['message', 'message: Name is too long'],
  ['reason', 'code: 422; message: Not saved; fields: name: is too long; reason: locked'],
  ['oauth', 'error: invalid_grant; error_description: The grant is revoked'],
  ['details', 'error: code: X; message: M; details: reason_code: INVALID_INPUT; message: Name is too long'],
  ['short', 'error: Unauthorized'],
  ['html', '502 Bad Gateway'],
  ['textDetails', 'error: details: Name is too long; message: Name is taken; null; 7'],
  ['word', 'Name is too long'],
  ['empty', ''],
])('shows a body of the shape %s in one line', async (shape, line) => {
  await keep('body.txt', BODIES[shape] ?? '')
  expect((await run('errors')).out.trim()).toBe(line)
})

it.each(RETRIED)('retries $method $path', async ({ path, method, repeatable, status, calls, slept, told }) => {
  await keep('record.json', '{"name":"New"}')
  const env = { ...(repeatable && { REPEATABLE: 'yes' }), ...(path === '/slow' && { PROCORE_TIMEOUT: '0.3' }) }
  const outcome = await run('retry', [method, path.slice(1), ...(method === 'POST' ? ['record.json'] : [])], env)
  const [printed, wait = '0'] = outcome.out.trim().split(' ')
  expect(outcome.errors).toBe('')
  expect(Number(printed)).toBe(status)
  expect(server.calls(path)).toBe(calls)
  const sleeps = (await noted('slept')).split('\n').filter(Boolean).map(Number)
  expect(wrongWaits(sleeps, slept)).toEqual([])
  // It tells of a wait after a lost write too, for which other languages throw.
  expect(wrongWaits([Number(wait)], [status === 0 ? [0, 1] : told])).toEqual([])
  expect(outcome.code).toBe([429, 500, 503, 0].includes(status) ? 1 : 0)
})

it('sends the body of a write', async () => {
  await keep('record.json', '{"name":"New"}')
  expect(await run('retry', ['POST', 'presigned', 'record.json'])).toMatchObject({ out: '201\n' })
  expect(await kept('body.txt')).toBe('{"name":"New"}')
})

describe('a refresh', () => {
  const keepToken = (refresh: string) =>
    keep('tokens.json', JSON.stringify({ access_token: 'old', refresh_token: refresh, expires_in: 5400 }))

  it('stores both tokens in one move', async () => {
    await keepToken('due-1')
    expect(await run('refresh')).toMatchObject({ code: 0, out: 'refreshed\n', errors: '' })
    expect(JSON.parse(await kept('tokens.json'))).toMatchObject({
      access_token: 'due-1-fresh',
      refresh_token: 'due-1-next',
    })
    expect(await run('refresh')).toMatchObject({ code: 0, out: 'refreshed\n' })
    expect((await readdir(join(folder, 'work'))).toSorted()).toEqual(['tokens.json', 'tokens.spent'])
  })

  it.each([
    ['refused-1', 'the refresh answered 400: log the user in again\n'],
    ['lost-1', 'the refresh answered 000: log the user in again\n'],
    ['page-1', 'the refresh answered 200: log the user in again\n'],
  ])('sends the token %s once, and keeps the access token', async (token, out) => {
    await keepToken(token)
    expect(await run('refresh')).toMatchObject({ code: 1, out })
    for (const _ of [1, 2]) expect(await run('refresh')).toMatchObject({ code: 1, out: 'log the user in again\n' })
    expect(server.refreshes(token)).toBe(1)
    expect(await kept('tokens.json')).toContain('"old"')
    // The next login brings another pair.
    await keepToken(`${token.replace(/^.*-/, 'due-')}-${token}`)
    expect(await run('refresh')).toMatchObject({ code: 0 })
  })

  it('keeps a token that never left', async () => {
    await keepToken('waiting-1')
    const outcome = await run('refresh', [], { PROCORE_LOGIN: NOWHERE })
    expect(outcome).toMatchObject({ code: 1, out: 'Procore was not reached: try again later\n' })
    expect(await run('refresh')).toMatchObject({ code: 0, out: 'refreshed\n' })
    expect(server.refreshes('waiting-1')).toBe(1)
  })

  it('says when there is no token', async () => {
    expect(await run('refresh')).toMatchObject({ code: 1, out: 'log the user in again\n', errors: '' })
  })

  it('leaves the work to one that runs, but not to one that was killed', async () => {
    await keepToken('queued-1')
    const lock = join(folder, 'work', 'tokens.lock')
    await mkdir(lock)
    expect(await run('refresh')).toMatchObject({ code: 1, out: 'another refresh is running\n' })
    expect(server.refreshes('queued-1')).toBe(0)
    const old = Date.now() / 1000 - 600
    await utimes(lock, old, old)
    expect(await run('refresh')).toMatchObject({ code: 0, out: 'refreshed\n', errors: '' })
    expect(await readdir(join(folder, 'work'))).not.toContain('tokens.lock')
  })

  it('never sends again what a killed run may have sent', async () => {
    await keepToken('killed-1')
    await keep('tokens.spent', 'killed-1\n')
    expect(await run('refresh')).toMatchObject({ code: 1, out: 'log the user in again\n' })
    expect(server.refreshes('killed-1')).toBe(0)
  })
})

describe('the log', () => {
  it('holds what support asks for, and no secret', async () => {
    await keep('record.json', SECRET_BODY)
    expect(await run('log', ['POST', `presigned?${SECRET_QUERY}`, 'record.json'])).toMatchObject({ errors: '' })
    const [first, headers, sent, status, id, received] = (await kept('calls.log')).split('\n')
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ POST http:/)
    expect(first?.endsWith(`/rest/presigned?${KEPT_QUERY}`)).toBe(true)
    expect(headers).toBe('request headers: Content-Type: application/json;Procore-Company-Id: 42')
    expect([status, id]).toEqual(['status: 201', 'x-request-id: id-1'])
    for (const words of KEPT) for (const body of [sent, received]) expect(body).toContain(words)
    expect(received).toHaveLength('response body: '.length + 2000)
    expect(await kept('calls.log')).not.toContain('SECRET')
  })

  it('holds nothing of the call before', async () => {
    await run('log', ['GET', 'fine'])
    await run('log', ['GET', 'fine'], { PROCORE_API: NOWHERE })
    const lines = (await kept('calls.log')).split('\n')
    expect(lines.slice(2, 6)).toEqual([
      'request body: ',
      'status: 200',
      'x-request-id: id-1',
      'response body: {"id":1}',
    ])
    expect(lines.slice(8, 12)).toEqual(['request body: ', 'status: 000', 'x-request-id: -', 'response body: '])
  })
})
