import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { READS, wrongWaits } from './expected'
import { BODIES, startMisbehaving, type Misbehaving } from './misbehaving'
import { runProgram } from './run-program'

let server: Misbehaving
let folder: string

beforeAll(async () => {
  server = await startMisbehaving()
})
afterAll(() => server.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'))
})
afterEach(() => rm(folder, { recursive: true }))

function run(name: string, args: string[] = [], env: object = {}) {
  const secrets = { PROCORE_TOKEN: 'SECRET-1', PROCORE_CLIENT_ID: 'app', PROCORE_CLIENT_SECRET: 'hush' }
  const own = { ...secrets, PROCORE_COMPANY_ID: '42', PROCORE_API: server.url, PROCORE_LOGIN: server.url, ...env }
  return runProgram('bash', [resolve('content/examples', `${name}.sh`), ...args], { cwd: folder, env: own })
}

/** A `sleep` that notes for how long it was asked to, in the place of the real one. */
async function noteSleeps(): Promise<{ PATH: string }> {
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await writeFile(join(bin, 'sleep'), `#!/bin/sh\necho "$1" >> "${folder}/slept"\n`)
  await chmod(join(bin, 'sleep'), 0o755)
  return { PATH: `${bin}:${process.env.PATH ?? ''}` }
}

async function slept(): Promise<number[]> {
  const text = await readFile(join(folder, 'slept'), 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean).map(Number)
}

describe('the status comes first', () => {
  it('is printed, and body and headers are kept', async () => {
    expect(await run('status')).toMatchObject({ code: 0, out: '200: done\n', errors: '' })
    expect(await readFile(join(folder, 'body.txt'), 'utf8')).toBe('[{"id":1}]')
    expect(await readFile(join(folder, 'headers.txt'), 'utf8')).toContain('x-request-id: id-1')
  })

  it('says when nobody answers', async () => {
    const outcome = await run('status', [], { PROCORE_API: 'http://127.0.0.1:1' })
    expect(outcome).toMatchObject({ code: 1, out: 'no answer\n' })
  })

  it.each([
    ['/partial?', { code: 2, out: '200: some records failed\n' }],
    ['/multi?', { code: 2, out: '207: some records failed\n' }],
    ['/created?', { code: 0, out: '201: done\n' }],
    ['/empty?', { code: 0, out: '204: done, there is no body\n' }],
    ['/bodies/list?', { code: 1, out: '422: failed\n' }],
  ])('%s', async (path, wanted) => {
    expect(await run('status', [], { PROCORE_API: server.url + path })).toMatchObject(wanted)
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
])('shows a body of the shape %s in one line', async (shape, line) => {
  await writeFile(join(folder, 'body.txt'), BODIES[shape] ?? '')
  expect((await run('errors')).out.trim()).toBe(line)
})

it.each(Object.entries(READS))('a read of %s', async (path, { status, calls, waits }) => {
  const timeout = path === '/slow' ? { PROCORE_TIMEOUT: '0.3' } : {}
  const outcome = await run('retry', [server.url + path], { ...(await noteSleeps()), ...timeout })
  expect(outcome).toMatchObject({ out: `${status}\n`, errors: '' })
  expect(server.calls(path)).toBe(calls)
  expect(wrongWaits(await slept(), waits)).toEqual([])
})

describe('a refresh', () => {
  const keep = (refresh: string) =>
    writeFile(join(folder, 'tokens.json'), JSON.stringify({ access_token: 'old', refresh_token: refresh }))

  it('stores both tokens in one move, and keeps them where it fails', async () => {
    await keep('refresh-1')
    expect(await run('refresh')).toMatchObject({ code: 0, out: 'refreshed\n', errors: '' })
    const stored = await readFile(join(folder, 'tokens.json'), 'utf8')
    expect(JSON.parse(stored)).toMatchObject({ access_token: 'access-2', refresh_token: 'refresh-2' })
    await keep('refresh-1')
    expect(await run('refresh')).toMatchObject({
      code: 1,
      out: 'the refresh answered 400: log the user in again\n',
    })
    expect(await readdir(folder)).toEqual(['tokens.json'])
  })

  it('waits for no other one', async () => {
    await keep('refresh-1')
    await mkdir(join(folder, 'tokens.lock'))
    const before = server.calls('/oauth/token')
    expect(await run('refresh')).toMatchObject({ code: 1, out: 'another refresh is running\n' })
    expect(server.calls('/oauth/token')).toBe(before)
  })
})

it('logs what support needs and no secret', async () => {
  await run('log', [`${server.url}/fine?access_token=SECRET-2`])
  const line = await readFile(join(folder, 'calls.log'), 'utf8')
  expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ GET http:\/\/[^ ]+\/fine 200 id-1 \{"id":1\}\n$/)
  expect(line).not.toContain('SECRET')
})
